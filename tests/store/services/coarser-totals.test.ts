import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Coarser } from '#shared/domain/disclosure/coarser.ts'
import { publishedReleaseSchema } from '#shared/domain/disclosure/published.ts'
import { shownIn } from '#shared/domain/disclosure/shown-in.ts'
import { cocsOf } from '#main/reports/ce-apr/find-coc.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { prepareCeApr, releaseCeApr } from '#main/services/reports/release-ce-apr.ts'
import { makeCeApr } from '#main/services/reports/reports.ts'
import type { Session } from '#main/services/session.ts'
import { makeTrends, trendAlternatives } from '#main/services/reports/trends.ts'
import { releasedTotals } from '#main/store/repositories/disclosures.ts'
import { closeAll, practiceMorning } from '../practice/support.ts'
import { codeOf } from './agency-vault.ts'

const today = '2026-11-21'
const work = { signal: new AbortController().signal, push: () => {} }
let home: string
let session: Session
let desk: WorkingDesk

beforeAll(async () => {
  ;({ home, session, desk } = await practiceMorning(today))
})

afterAll(closeAll)

it('shows, saves and keeps a report as coarse as it was chosen, and as it was when that is taken back', async () => {
  const [CoCCode = ''] = await cocsOf(desk.store.db)
  await makeCeApr(session, { start: '2026-10-05', end: '2026-10-09', CoCCode }, work)
  const prepare = (...coarser: Coarser[]) =>
    prepareCeApr(desk, session, { profile: 'coc', threshold: 11, coarser }, work)
  const plain = await prepare()
  const choice: Coarser = { kind: 'without-table', table: 'Q10' }
  const wider: Coarser = { kind: 'wider-dates', start: '2026-10-01', end: '2026-10-09' }
  const sheet = await prepare(choice, wider)
  expect(sheet.chosen).toEqual([
    { choice, words: 'Leave out Q10, Total Coordinated Entry activity during the year' },
    { choice: wider, words: 'Widen the dates to 1 October 2026 to 9 October 2026' },
  ])
  expect(sheet.summary.at(-1)).toMatch(/^Left out: Q10, /)
  expect(sheet.printed.tables.map(({ id }) => id)).not.toContain('Q10')
  expect(sheet.printed.range).toMatchObject({ start: wider.start, end: wider.end })

  const answers = { recipient: 'The CoC', purpose: 'Planning', form: 'zip' } as const
  expect((await releaseCeApr(desk, session, answers, async () => join(home, 'coarse.zip'))).saved).toBe(true)
  const { counts } = publishedReleaseSchema.parse(
    JSON.parse((await releasedTotals(desk.store.db)).at(-1)?.published ?? ''),
  )
  const left = counts.filter(({ id }) => id.startsWith('Q10.'))
  expect([left.length > 0, left.every(({ value }) => value === null)]).toEqual([true, true])

  expect(await codeOf(prepare({ kind: 'without-table', table: 'Q99' }))).toBe('bad-input')
  expect(session.leaving).toBeNull()
  expect((await prepare()).printed.tables.map(({ id }) => id)).toEqual(
    plain.printed.tables.map(({ id }) => id),
  )
}, 60_000)

it('makes trends as coarse as they were chosen', async () => {
  const wanted = { first: '2026-11', last: '2026-11', profile: 'board', coarser: [] as Coarser[] } as const
  const now = shownIn((await makeTrends(desk, session, wanted, work)).tables)
  const [one] = await trendAlternatives(desk, session, wanted, work)
  if (one === undefined) throw new Error('something shows more')
  expect(one.shown / one.cells).toBeGreaterThan(now.shown / now.cells)
  const sheet = await makeTrends(desk, session, { ...wanted, coarser: [one.choice] }, work)
  expect([shownIn(sheet.tables).cells, sheet.chosen.map(({ words }) => words)]).toEqual([
    one.cells,
    [one.words],
  ])
  expect((await makeTrends(desk, session, wanted, work)).chosen).toEqual([])
}, 60_000)
