import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wholeLedger } from '#shared/domain/disclosure/ledger-filter.ts'
import { correctEntry, listLedger, readEntry } from '#main/services/disclosure/ledger.ts'
import { ledgerCsv, saveLedger } from '#main/services/disclosure/save-ledger.ts'
import { undoAct } from '#main/services/undo.ts'
import { openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { pdfText } from '../../support/pdf-text.ts'
import { refusalOf, stoppedBy } from './agency-desk.ts'
import { madeCard, release } from './release-desk.ts'

let office: TestOffice

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

async function cardFor(alias: string, recipient: string) {
  const { PersonalID } = await receive(office, alias)
  const release_id = await release(office.dana, PersonalID, { recipient })
  return madeCard(office.dana, PersonalID, { release_id })
}
const list = async (filter: object = {}, after: string | null = null, limit = 100) =>
  listLedger(office.dana, { filter: { ...wholeLedger, ...filter }, after, limit })
const recipients = async (...given: Parameters<typeof list>) =>
  (await list(...given)).entries.map(({ recipient }) => recipient)

test('is read the latest first, a page at a time', async () => {
  for (const recipient of ['Oak', 'Elm', 'Ash']) await cardFor(`At the ${recipient}`, `${recipient} Homes`)
  const first = await list({}, null, 2)
  expect([first.entries.map(({ recipient }) => recipient), first.more]).toEqual([
    ['Ash Homes', 'Elm Homes'],
    true,
  ])
  const rest = await list({}, first.entries[1]?.disclosure_id, 2)
  expect([rest.entries.map(({ recipient }) => recipient), rest.more]).toEqual([['Oak Homes'], false])
})

test('is filtered by kind, authority, local days and words', async () => {
  await cardFor('Blue Heron', 'Oak 100% Homes')
  office.at('2026-03-22T15:00:00Z')
  await cardFor('Grey Egret', 'Elm Homes')
  expect(await recipients({ kind: 'totals' })).toEqual([])
  expect(await recipients({ authority: 'funding' })).toEqual([])
  expect(await recipients({ from: '2026-03-21' })).toEqual(['Elm Homes'])
  expect(await recipients({ to: '2026-03-20' })).toEqual(['Oak 100% Homes'])
  expect(await recipients({ from: '2026-03-20', to: '2026-03-22' })).toHaveLength(2)
  expect(await recipients({ text: 'elm' })).toEqual(['Elm Homes'])
  expect(await recipients({ text: '0%' })).toEqual(['Oak 100% Homes'])
  expect(await recipients({ text: '_' })).toEqual([])
})

test('is corrected by another entry, which tells nobody who it is about', async () => {
  const { disclosure_id, actId } = await cardFor('Blue Heron', 'Oak Homes')
  const correct = (words: string) => correctEntry(office.robin, { disclosure_id, answers: { words } })
  expect(stoppedBy(await correct(' '))).toHaveLength(1)
  expect(stoppedBy(await correct('It was for Blue Heron'))).toEqual([
    'error words: Correction holds an alias from this household: say it without',
  ])
  const { id, actId: correction } = saved(await correct('It went to Elm Homes on 20 March 2026'))
  const entry = await readEntry(office.dana, disclosure_id)
  expect(entry.what).toContain('Referral card')
  expect(entry.correctedBy).toMatchObject([
    { what: 'It went to Elm Homes on 20 March 2026', who: 'Robin Aldana', kind: 'correction' },
  ])
  expect((await readEntry(office.dana, id)).corrects).toBe(disclosure_id)
  for (const act of [actId, correction])
    expect(await refusalOf(undoAct(office.dana, act))).toContain('cannot be taken back')
  expect(await refusalOf(readEntry(office.dana, 'nobody'))).toContain('not-found')
})

test('a list of it is saved as CSV and PDF, and that it left stands in the ledger', async () => {
  await cardFor('Blue Heron', '=Oak Homes')
  const csv = join(office.folder, 'list.csv')
  expect(await saveLedger(office.dana, { filter: wholeLedger, form: 'csv' }, async () => csv)).toEqual({
    saved: true,
    entries: 1,
  })
  const rows: readonly Record<string, string>[] = parse(readFileSync(csv), { columns: true, bom: true })
  expect(rows).toHaveLength(1)
  // as text, so that no spreadsheet reckons with it
  expect(rows[0]?.['To']).toBe("'=Oak Homes")
  const [entry] = (await list()).entries
  expect(entry).toMatchObject({ kind: 'ledger_list', what: 'List of this ledger, 1 entry', authority: 'own' })
  expect(entry?.sha256).toBe(createHash('sha256').update(readFileSync(csv)).digest('hex'))

  const pdf = join(office.folder, 'list.pdf')
  await saveLedger(office.dana, { filter: wholeLedger, form: 'pdf' }, async () => pdf)
  const text = pdfText(readFileSync(pdf))
  expect(text).toContain('2 entries')
  // No word is so long that it pushes a column off the page.
  expect(text).toContain(`SHA-256 ${entry?.sha256.slice(0, 16)} `)
  expect(text).not.toContain('Heron')
  expect(await saveLedger(office.dana, { filter: wholeLedger, form: 'pdf' }, async () => null)).toEqual({
    saved: false,
    entries: 0,
  })
  expect((await list()).entries).toHaveLength(3)
  expect(ledgerCsv([])).not.toContain('undefined')
})
