import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Profile } from '#shared/domain/disclosure/profile.ts'
import { earlierTotals } from '#main/services/disclosure/earlier-totals.ts'
import { importExport } from '#main/services/exchange/import-export.ts'
import type { Desk, WorkingDesk } from '#main/services/desk.ts'
import { prepareCeApr, releaseCeApr } from '#main/services/reports/release-ce-apr.ts'
import { behindCell, makeCeApr, placeOf } from '#main/services/reports/reports.ts'
import { inventedKit } from '../reports/kit-files.ts'
import { closedAgency, codeOf, newAgency, unlocked, vaultFolder } from './agency-vault.ts'

const order = { start: '2024-10-01', end: '2025-09-30', CoCCode: newAgency.CoCCode }
const work = { signal: new AbortController().signal, push: () => {} }
const answers = { recipient: 'XX-501 Continuum of Care', purpose: 'Planning the year' }

/** At this desk a hat is worn, as the contract asks. */
function working(desk: Desk, workgroup: WorkingDesk['hat']['workgroup'] = 'case_manager'): WorkingDesk {
  return { ...desk, hat: { workgroup, OrganizationID: 'o', ProjectID: 'p' } }
}

it('keeps the report that was made until the vault is locked, and saves it exactly for HUD', async () => {
  const { session, desk } = await unlocked((await closedAgency()).folder)
  const prepare = (profile: Profile) =>
    prepareCeApr(working(desk), session, { profile, threshold: 11, coarser: [] }, work)
  expect(await codeOf(behindCell(working(desk), session, 'Q7a.B2'))).toBe('not-found')
  expect(await codeOf(prepare('hud'))).toBe('not-found')

  const report = await makeCeApr(session, order, work)
  expect(session.report).toBe(report)
  // A victim service provider that is no access point has nothing to count, and is told so.
  expect(report.notes).toEqual([
    `No project in ${newAgency.CoCCode} was an access point in these dates, so there is nothing to count.`,
  ])
  expect(await behindCell(working(desk), session, 'Q7a.B2')).toEqual({ total: 0, rows: [] })

  const save = (form: 'zip' | 'pdf', place: string | null, desk_ = working(desk)) =>
    releaseCeApr(desk_, session, { ...answers, form }, async () => place)
  const entries = () => desk.store.db.count('disclosure')
  const zip = `${vaultFolder()}.zip`
  expect(await codeOf(save('zip', zip))).toBe('not-found')
  expect((await prepare('hud')).printed).toEqual(report)
  expect(await codeOf(save('zip', zip, working(desk, 'ce_assessor')))).toBe('not-allowed')
  expect([await save('zip', null), await entries()]).toEqual([{ saved: false, issues: [] }, 0])
  expect([await save('zip', zip), await entries()]).toEqual([{ saved: true, issues: [] }, 1])
  expect(readFileSync(zip, 'latin1').slice(0, 2)).toBe('PK')
  const unreachable = join(zip, 'report.pdf')
  expect(await codeOf(save('pdf', unreachable))).toBe('folder-unreachable')
  expect([existsSync(unreachable), await entries()]).toEqual([false, 1])
  expect(await desk.store.db.find('disclosure')).toMatchObject([
    { kind: 'report', authority: 'funding', published: null, ...answers },
  ])
  // Another report is for nobody yet.
  await makeCeApr(session, order, work)
  expect(session.leaving).toBeNull()
})

it('checks a report for outsiders against the totals that left, and again as it leaves', async () => {
  const { session, desk } = await unlocked((await closedAgency()).folder)
  const from = join(inventedKit.folder, 'input')
  await importExport({ from, store: placeOf(session), UserID: desk.UserID })
  const january = { start: '2025-01-01', end: '2025-01-31', CoCCode: 'XX-501' }
  await makeCeApr(session, january, work)
  const at = working(desk)
  const prepare = (profile: Profile) =>
    prepareCeApr(at, session, { profile, threshold: 11, coarser: [] }, work)
  const folder = vaultFolder()
  const release = (form: 'zip' | 'pdf', given: Partial<typeof answers> = {}) =>
    releaseCeApr(at, session, { ...answers, ...given, form }, async () => `${folder}.${form}`)

  const sheet = await prepare('coc')
  expect(sheet.summary.join(' ')).toMatch(/numbers show\. \d+ say "hidden"/)
  const held = session.leaving
  expect(await release('zip', { recipient: '' })).toMatchObject({
    saved: false,
    issues: [{ path: 'recipient', message: 'Name who gets the report' }],
  })
  expect((await release('zip')).saved).toBe(true)
  // The other form of the same is no news. What was prepared before that left is checked too little.
  expect((await release('pdf')).saved).toBe(true)
  session.leaving = held
  expect(await codeOf(release('pdf'))).toBe('conflict')

  const rows = await desk.store.db.find('disclosure')
  expect(rows).toMatchObject([
    { kind: 'totals', form: 'zip', authority: 'law', ...answers },
    { kind: 'totals', form: 'pdf', authority: 'law', ...answers },
  ])
  const { published, entries } = await earlierTotals(desk.store.db)
  expect(published).toEqual([held?.leaving.published])
  expect(entries).toHaveLength(2)
  // What cannot be read cannot be checked against.
  const [row] = rows
  await desk.store.writeQuietly((db) =>
    db.insert('disclosure', { ...row, disclosure_id: 'of-a-newer-version', published: '{}' }),
  )
  expect(await codeOf(prepare('coc'))).toBe('not-allowed')
  // HUD's exact copy is checked against none, so nothing of them stands in its way.
  await prepare('hud')
  expect((await release('zip', { recipient: 'HUD, through Sage' })).saved).toBe(true)
}, 60_000)
