import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Coarser } from '#shared/domain/disclosure/coarser.ts'
import { publishedReleaseSchema } from '#shared/domain/disclosure/published.ts'
import { shownIn } from '#shared/domain/disclosure/shown-in.ts'
import { cocsOf } from '#main/reports/ce-apr/find-coc.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { coarserCeAprs, prepareCeApr, releaseCeApr } from '#main/services/release-ce-apr.ts'
import { makeCeApr } from '#main/services/reports.ts'
import { deskOf, type Session } from '#main/services/session.ts'
import { makeTrends, trendAlternatives } from '#main/services/trends.ts'
import { releasedTotals } from '#main/store/repositories/disclosures.ts'
import { closeAll, practiceOn } from '../practice/support.ts'
import { codeOf } from './agency-vault.ts'

const today = '2026-11-21'
const work = { signal: new AbortController().signal, push: () => {} }
let home: string
let session: Session
let desk: WorkingDesk

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'threshold-coarser-'))
  session = await practiceOn(home, today)
  if (session.hat === null) throw new Error('a hat is worn from the start')
  desk = { ...deskOf(session), hat: session.hat, now: () => new Date(`${today}T08:00`) }
})

afterAll(async () => {
  await closeAll()
  rmSync(home, { recursive: true, force: true })
})

it('shows, saves and keeps a report as coarse as it was chosen, and as it was when that is taken back', async () => {
  // The practice agency only receives referrals: here its projects are access points.
  await desk.store.db.query('UPDATE CEParticipation SET AccessPoint = 1')
  await desk.store.db.query('UPDATE Project SET ContinuumProject = 1')
  const [CoCCode = ''] = await cocsOf(desk.store.db)
  await makeCeApr(session, { start: '2026-10-01', end: '2026-10-31', CoCCode }, work)
  const wanted = { profile: 'coc', threshold: 11, coarser: [] as Coarser[] } as const
  const prepare = (...coarser: Coarser[]) => prepareCeApr(desk, session, { ...wanted, coarser }, work)
  const plain = await prepare()
  const now = shownIn(plain.tables)
  const found = await coarserCeAprs(desk, session, wanted, work)
  const without = found.find(({ choice }) => choice.kind === 'without-table')
  if (without?.choice.kind !== 'without-table') throw new Error('a table can be left out')
  const { table } = without.choice
  const sheet = await prepare(without.choice)
  const { shown, cells } = shownIn(sheet.tables)
  expect({ shown, cells }).toEqual({ shown: without.shown, cells: without.cells })
  expect(shown / cells).toBeGreaterThan(now.shown / now.cells)
  expect(sheet.chosen).toEqual([{ choice: without.choice, words: without.words }])
  expect(sheet.summary.at(-1)).toMatch(new RegExp(`^Left out: ${table}, `))
  expect(sheet.printed.tables.map(({ id }) => id)).not.toContain(table)

  expect(await codeOf(prepare({ kind: 'without-table', table: 'Q99' }))).toBe('bad-input')
  // Nothing is prepared now, as after a refusal: whatever can leave is offered.
  expect(session.leaving).toBeNull()
  const after = await coarserCeAprs(desk, session, wanted, work)
  expect(after.map(({ words }) => words)).toEqual(expect.arrayContaining(found.map(({ words }) => words)))

  const wider: Coarser = { kind: 'wider-dates', start: '2026-09-01', end: '2026-10-31' }
  expect((await prepare(wider)).printed.range).toMatchObject({ start: wider.start, end: wider.end })
  expect(shownIn((await prepare()).tables)).toEqual(now)

  await prepare(without.choice)
  const answers = { recipient: 'The CoC', purpose: 'Planning', form: 'zip' } as const
  expect((await releaseCeApr(desk, session, answers, async () => join(home, 'coarse.zip'))).saved).toBe(true)
  const { counts } = publishedReleaseSchema.parse(
    JSON.parse((await releasedTotals(desk.store.db)).at(-1)?.published ?? ''),
  )
  const left = counts.filter(({ id }) => id.startsWith(`${table}.`))
  expect([left.length > 0, left.every(({ value }) => value === null)]).toEqual([true, true])
}, 120_000)

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
