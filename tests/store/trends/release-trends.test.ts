import { configure, TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishedReleaseSchema } from '#shared/domain/disclosure/published.ts'
import { reportCsv } from '#main/reports/files/report-csv.ts'
import type { WantedTrends } from '#shared/ipc/trend-calls.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import type { Session } from '#main/services/session.ts'
import { makeTrends, releaseTrends } from '#main/services/reports/trends.ts'
import { releasedTotals } from '#main/store/repositories/disclosures.ts'
import { ledgerLines } from '#main/store/repositories/disclosures.ts'
import { closeAll, listener, practiceMorning } from '../practice/support.ts'

const today = '2026-11-21'
const wanted: WantedTrends = { first: '2026-11', last: '2026-11', profile: 'board', coarser: [] }
const answers = { recipient: ' The board ', purpose: 'Its yearly meeting' }
const everything = { kind: null, authority: null, from: null, before: null, text: '' }

let home: string
let session: Session
let desk: WorkingDesk

beforeAll(async () => {
  ;({ home, session, desk } = await practiceMorning(today))
}, 60_000)

afterAll(closeAll)

const make = (months = wanted) =>
  makeTrends(desk, session, months, { signal: new AbortController().signal, push: listener().push })
const at = (name: string) => () => Promise.resolve(join(home, name))

it('saves exactly what was shown, with an entry of what was published', async () => {
  const sheet = await make()
  expect(session.trends?.sheet).toBe(sheet)
  expect(await releaseTrends(desk, session, answers, at('board.zip'))).toEqual({ saved: true, issues: [] })
  const files = await unzipped(join(home, 'board.zip'))
  for (const table of sheet.printed.tables) expect(files.get(`${table.id}.csv`)).toBe(reportCsv(table))
  expect(files.has('trends.pdf')).toBe(true)
  const [line] = await ledgerLines(desk.store.db, everything, { after: null, limit: 1 })
  expect(line).toMatchObject({
    kind: 'totals',
    form: 'zip',
    what: 'Coordinated Entry trends for Board or partner, November 2026',
    recipient: 'The board',
    purpose: 'Its yearly meeting',
    authority: 'law',
    bytes: readFileSync(join(home, 'board.zip')).length,
  })
  const totals = await releasedTotals(desk.store.db)
  const published = publishedReleaseSchema.parse(JSON.parse(totals[0]?.published ?? ''))
  const printed = new Set(
    sheet.printed.tables
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .flatMap(({ id, kind }) => (kind === 'count' ? [id] : [])),
  )
  expect(new Set(published.counts.flatMap(({ id, value }) => (value === null ? [] : [id])))).toEqual(printed)
  expect((await releaseTrends(desk, session, answers, at('again.zip'))).saved).toBe(true)
}, 60_000)

it('saves nothing when other totals left after these were made, and checks the next ones against them', async () => {
  await make()
  const held = session.trends
  if (held === null) throw new Error('trends were made')
  expect(held.prepared.against).toHaveLength(2)
  expect((await releaseTrends(desk, session, answers, at('first.zip'))).saved).toBe(true)
  session.trends = held
  await expect(releaseTrends(desk, session, answers, at('late.zip'))).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(existsSync(join(home, 'late.zip'))).toBe(false)
  expect(await releasedTotals(desk.store.db)).toHaveLength(3)
}, 60_000)

it('asks who gets them and what for, takes no place for an answer, and needs the hat for it', async () => {
  await make()
  const nowhere = () => Promise.resolve(null)
  const asked = await releaseTrends(desk, session, {}, nowhere)
  expect(asked.issues.map(({ path }) => path)).toEqual(['recipient', 'purpose'])
  expect(await releaseTrends(desk, session, answers, nowhere)).toEqual({ saved: false, issues: [] })
  const other = { ...desk, hat: { ...desk.hat, workgroup: 'ce_assessor' as const } }
  await expect(releaseTrends(other, session, answers, nowhere)).rejects.toMatchObject({ code: 'not-allowed' })
  expect(session.trends).not.toBeNull()
  await expect(make({ ...wanted, last: '2026-12' })).rejects.toMatchObject({ code: 'bad-input' })
}, 60_000)

async function unzipped(file: string): Promise<ReadonlyMap<string, string>> {
  configure({ useWebWorkers: false })
  const reader = new ZipReader(new Uint8ArrayReader(readFileSync(file)))
  const files = new Map<string, string>()
  for (const entry of await reader.getEntries())
    if (!entry.directory) files.set(entry.filename, await entry.getData(new TextWriter()))
  await reader.close()
  return files
}
