import { expect, it } from 'vitest'
import { solver } from '#main/reports/disclosure/solver.ts'
import { readInstance, suppress } from '#main/reports/disclosure/suppress.ts'
import { compareAudit } from '../../support/disclosure/compare-audit.ts'
import { compareSeries } from '../../support/disclosure/compare-worlds.ts'
import { fewestByTrial } from '../../support/disclosure/fewest-by-trial.ts'
import { newDraw, randomRelease } from '../../support/disclosure/random-release.ts'

/** The same on far more tables: `npm run disclosure`. */
const minute = 60_000

it(
  'makes 200 random releases from which nothing small can be worked out',
  { timeout: 2 * minute },
  async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { release } = randomRelease(newDraw(seed), 3)
      const { certificate } = await suppress(release, 11, 0.15)
      expect(certificate, `seed ${seed}`).toMatchObject({ passed: true, open: [] })
    }
  },
)

it('audits as a trial of every possible table does', { timeout: minute }, async () => {
  let compared = 0
  // in the last two a percentage lies on the edge of its rounding
  for (const seed of [...Array.from({ length: 100 }, (_, at) => at + 1), 4100, 9280]) {
    const found = await compareAudit(newDraw(seed))
    expect(found.differ, `seed ${seed}`).toEqual([])
    compared += found.compared
  }
  expect(compared).toBeGreaterThan(500)
})

it(
  'audits reports that leave after each other as a trial of every world does',
  { timeout: 2 * minute },
  async () => {
    let compared = 0
    for (const seed of [3, 8, 23, 32]) {
      const found = await compareSeries(newDraw(seed))
      expect(found.differ, `seed ${seed}`).toEqual([])
      compared += found.compared
    }
    expect(compared).toBeGreaterThan(10)
  },
)

it('hides as few cells as a trial of every choice finds', { timeout: minute }, async () => {
  const highs = await solver()
  let compared = 0
  for (let seed = 1; compared < 12; seed += 1) {
    const { release } = randomRelease(newDraw(seed), 3)
    const fewest = fewestByTrial(highs, await readInstance(release, 11), 512)
    if (fewest === null) continue
    const { hidden } = await suppress(release, 11)
    expect(hidden.length, `seed ${seed}`).toBe(fewest)
    compared += 1
  }
})
