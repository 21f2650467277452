import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Desk, WorkingDesk } from '#main/services/desk.ts'
import { behindCell, makeCeApr, saveCeApr } from '#main/services/reports.ts'
import { closedAgency, codeOf, newAgency, unlocked, vaultFolder } from './agency-vault.ts'

const order = { start: '2024-10-01', end: '2025-09-30', CoCCode: newAgency.CoCCode }

/** At this desk a hat is worn, as the contract asks. */
function working(desk: Desk): WorkingDesk {
  return { ...desk, hat: { workgroup: 'case_manager', OrganizationID: 'o', ProjectID: 'p' } }
}

it('keeps the report that was made until the vault is locked, and saves it where it is asked to', async () => {
  const { session, desk } = await unlocked((await closedAgency()).folder)
  const work = { signal: new AbortController().signal, push: () => {} }
  const nowhere = async (): Promise<null> => null
  expect(await codeOf(behindCell(working(desk), session, 'Q7a.B2'))).toBe('not-found')

  const report = await makeCeApr(session, order, work)
  expect(session.report).toBe(report)
  // A victim service provider that is no access point has nothing to count, and is told so.
  expect(report.notes).toEqual([
    `No project in ${newAgency.CoCCode} was an access point in these dates, so there is nothing to count.`,
  ])
  expect(await behindCell(working(desk), session, 'Q7a.B2')).toEqual({ total: 0, rows: [] })

  const save = (form: 'zip' | 'pdf', ask: () => Promise<string | null>) =>
    saveCeApr(working(desk), session, { ...order, form }, { ...work, ask })
  const entries = () => desk.store.db.count('disclosure')
  const zip = `${vaultFolder()}.zip`
  expect([await save('zip', nowhere), await entries()]).toEqual([{ saved: false }, 0])
  expect([await save('zip', async () => zip), await entries()]).toEqual([{ saved: true }, 1])
  expect(session.report).toBe(report)
  expect(readFileSync(zip, 'latin1').slice(0, 2)).toBe('PK')
  const unreachable = join(zip, 'report.pdf')
  expect(await codeOf(save('pdf', async () => unreachable))).toBe('folder-unreachable')
  expect([existsSync(unreachable), await entries()]).toEqual([false, 1])
})

it('takes a range in its order and a CoC of the vault', async () => {
  const { session } = await unlocked((await closedAgency()).folder)
  const work = { signal: new AbortController().signal, push: () => {} }
  expect(await codeOf(makeCeApr(session, { ...order, end: '2024-09-30' }, work))).toBe('bad-input')
  expect(await codeOf(makeCeApr(session, { ...order, CoCCode: 'XX-999' }, work))).toBe('bad-input')
  expect(session.report).toBeNull()
})
