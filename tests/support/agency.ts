import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAgency, type NewAgency } from '#main/services/vault/create-agency.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { organizations } from '#main/services/agency/organizations.ts'
import { saveSettings } from '#main/services/agency/settings.ts'
import { applyHat } from '#main/services/accounts/hat.ts'
import { deskOf, closeSession, type Session } from '#main/services/session.ts'
import { housingLine } from './let-out.ts'
import { madeOnce } from './made-once.ts'

/** The invented person who works in the tests. */
export const dana = {
  displayName: 'Dana Whitfield',
  signInName: 'dana',
  passphrase: 'ember lattice tundra 58 violin',
} as const

/** Who signs beside Dana: a supervisor. Somebody adds her first. */
export const ines = {
  displayName: 'Ines Duarte',
  signInName: 'ines',
  role: 'supervisor',
  passphrase: 'thimble pasture ledge cactus',
} as const

/** A colleague who may not run the vault. Somebody adds him first. */
export const noor = {
  displayName: 'Noor Haddad',
  signInName: 'noor',
  role: 'case_worker',
  passphrase: 'copper lantern seldom orbit',
} as const

/** The agency she works for, with one project. */
export const newAgency: NewAgency = {
  OrganizationName: 'Juniper Gate Advocacy',
  CoCCode: 'MN-501',
  ProjectName: 'Juniper Rapid Re-housing',
  ProjectType: 13,
  OperatingStartDate: '2023-01-02',
  ...dana,
}

/** A user-data folder of its own, gone when the test is over. */
export function userDataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'threshold-e2e-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Puts the agency's vault into a user-data folder: made once in each process, and the same vault every time. */
export const makeAgency = madeOnce(makeOtherAgency)

/** As `makeAgency`, with a vault and keys that no other folder has, through the real services; a hat is worn. */
export async function makeOtherAgency(userData: string): Promise<void> {
  const folder = join(userData, 'vault')
  await createAgency(folder, 'agency', newAgency)
  await inAgency(userData, async (_desk, session) => {
    await saveSettings(deskOf(session), { recoveryWordsConfirmed: true, callBacks: [housingLine] })
  })
}

/** Works in a closed vault as Dana, through the real services, with the window shut. */
export async function inAgency<T>(
  userData: string,
  work: (desk: WorkingDesk, session: Session) => Promise<T>,
): Promise<T> {
  const session = await openSession(join(userData, 'vault'), dana)
  try {
    if (session.hat === null) await wearFirstHat(session)
    const { hat } = session
    if (hat === null) throw new Error('a hat was just put on')
    return await work({ ...deskOf(session), hat }, session)
  } finally {
    await closeSession(session)
  }
}

/** Every row of every table of a closed vault, apart from the note that each unlocking leaves in the history. */
export async function everyRow(userData: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return inAgency(userData, async ({ store: { db } }) => {
    const tables: readonly { name: string }[] = await db.query(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    const rows: Record<string, readonly unknown[]> = {}
    for (const { name } of tables) {
      const hasAct = name === 'act' || name === 'act_change'
      const others = "WHERE act_id NOT IN (SELECT act_id FROM act WHERE name = 'vault.unlock')"
      rows[name] = await db.query(`SELECT * FROM "${name}" ${hasAct ? others : ''} ORDER BY rowid`)
    }
    return rows
  })
}

async function wearFirstHat(session: Session): Promise<void> {
  const [organization] = await organizations(deskOf(session))
  const project = organization?.projects.find((candidate) => candidate.ProjectType === 13)
  if (organization === undefined || project === undefined)
    throw new Error('the agency has a rapid re-housing project')
  const { OrganizationID } = organization
  const answers = { workgroup: 'case_manager', OrganizationID, ProjectID: project.ProjectID } as const
  await applyHat(deskOf(session), session, answers, true)
}
