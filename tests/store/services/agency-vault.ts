import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createAgency, type NewAgency } from '#main/services/vault/create-agency.ts'
import type { Desk } from '#main/services/desk.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession, deskOf, type Session } from '#main/services/session.ts'
import { madeOnce } from '../../support/made-once.ts'

export const marta = { signInName: 'marta', passphrase: 'margin tundra olive kettle' }
export const noor = {
  displayName: 'Noor Haddad',
  signInName: 'Noor',
  role: 'case_worker',
  passphrase: 'copper lantern seldom orbit',
} as const

export const newAgency: NewAgency = {
  ...marta,
  OrganizationName: 'Marsh Bird Advocates',
  CoCCode: 'MN-500',
  ProjectName: 'Heron House',
  ProjectType: 13,
  OperatingStartDate: '2020-07-01',
  displayName: 'Marta Wells',
}

/** A folder for one vault, inside one that is removed after the test. */
export function vaultFolder(): string {
  const home = mkdtempSync(join(tmpdir(), 'threshold-agency-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  return join(home, 'vault')
}

/** A real vault of an invented agency, made and left closed. */
export async function closedAgency(): Promise<{ folder: string; recoveryWords: readonly string[] }> {
  const folder = vaultFolder()
  return { folder, ...(await agencyOnce(dirname(folder))) }
}

const agencyOnce = madeOnce((home) => createAgency(join(home, 'vault'), 'agency', newAgency))

/** Unlocks a vault; it is locked again after the test unless the test did so. */
export async function unlocked(
  folder: string,
  credentials: { readonly signInName: string; readonly passphrase: string } = marta,
): Promise<{ session: Session; desk: Desk; lock: () => Promise<void> }> {
  const session = await openSession(folder, credentials)
  let isOpen = true
  const lock = async (): Promise<void> => {
    if (isOpen) await closeSession(session)
    isOpen = false
  }
  onTestFinished(lock)
  return { session, desk: deskOf(session), lock }
}

/** The code of what this rejects with; anything else fails the test. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && typeof failure.code === 'string') return failure.code
    throw failure
  }
  throw new Error('it was expected to be refused, and was not')
}
