import { expect, it } from 'vitest'
import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { Threshold } from '#shared/domain/disclosure/small-cells.ts'
import { prepareRelease } from '#main/reports/disclosure/prepare-release.ts'
import { madeReport } from '../../support/disclosure/made-report.ts'

const range = (start: string, end: string) => ({ start, end })
const march = range('2026-03-01', '2026-03-31')
const quarter = range('2026-01-01', '2026-03-31')
const april = range('2026-04-01', '2026-04-30')

async function release(
  [adults, children]: readonly [number, number],
  days: ReturnType<typeof range>,
  threshold: Threshold,
  ...earlier: readonly PublishedRelease[]
) {
  const report = madeReport({ adults, children, housed: 30, events: 60, range: days })
  const made = await prepareRelease({ report, profile: 'public', threshold, earlier, seconds: 5 })
  if (!made.published || !made.suppression || !made.explanation) throw new Error('nothing was released')
  return {
    published: made.published,
    hidden: made.suppression.hidden.map(({ id }) => id),
    summary: made.explanation.summary.join(' '),
  }
}

it('keeps what an earlier release promised when a lower threshold is chosen', async () => {
  const before = await release([90, 4], march, 11)
  const now = await release([170, 5], quarter, 5, before.published)
  expect(now.hidden).toContain('Q7a.B3')
  expect(now.published.threshold).toBe(11)
  expect(now.summary).toContain(
    'You chose to hide counts below 5. Counts below 11 are hidden, as in what you gave out before for 1 March 2026 to 31 March 2026',
  )
})

it('hides by the lower threshold what has nothing to do with it', async () => {
  const before = await release([90, 4], march, 11)
  const now = await release([120, 5], april, 5, before.published)
  expect(now.hidden).not.toContain('Q7a.B3')
  expect(now.published.threshold).toBe(5)
  expect(now.summary).not.toContain('You chose')
})
