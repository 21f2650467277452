import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import dayjs from 'dayjs'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { checkAgency } from '#shared/domain/agency/check-agency.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { newId } from '#main/store/new-id.ts'
import { openStore } from '#main/store/open-store.ts'
import type { Store } from '#main/store/store.ts'
import { createVault } from '#main/vault/create-vault.ts'
import { faultCode, writeFault } from '#main/vault/file-faults.ts'
import type { OpenVault } from '#main/vault/open-vault.ts'
import { holdingVacant, isVacant, removeVacant } from '#main/vault/vacant-folder.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { VaultError } from '#main/vault/vault-error.ts'
import { addAccount } from '../accounts/account-rows.ts'
import { addOrganization, addProject } from '../agency/agency-rows.ts'

export interface NewAgency {
  readonly OrganizationName: string
  readonly CoCCode: string
  readonly ProjectName: string
  readonly ProjectType: number
  readonly OperatingStartDate: string
  readonly displayName: string
  readonly signInName: string
  readonly passphrase: string
}

/**
 * Sets up the agency's vault on this computer, while no other copy of Threshold does.
 * @throws AppError bad-input; VaultError vault-exists, in-use, weak-pass-phrase, disk-full, folder-read-only
 */
export async function setUpAgency(folder: string, agency: NewAgency): ReturnType<typeof createAgency> {
  return holdingVacant(folder, () => createAgency(folder, 'agency', agency))
}

/**
 * Makes an agency's vault and fills it with what every agency has: the organization, its first project, the
 * Coordinated Entry project that received CE Events hang on (docs/decisions/where-a-ce-event-hangs.md), and the
 * first administrator. It is made in a folder beside and moved into place when whole, so that an interruption leaves
 * no half vault, and a folder that holds anything of somebody's is refused. The vault is left closed; unlock it with the
 * new pass phrase. The caller holds the folder.
 * @throws AppError bad-input; VaultError vault-exists, weak-pass-phrase, disk-full, folder-read-only
 */
export async function createAgency(
  folder: string,
  kind: 'agency' | 'practice',
  agency: NewAgency,
  furnish: (vault: OpenVault, store: Store) => Promise<void> = async () => {},
): Promise<{ readonly recoveryWords: readonly string[] }> {
  const [issue] = checkAgency(agency, dayjs().format('YYYY-MM-DD'))
  if (issue !== undefined) throw new AppError('bad-input', issue.message)
  if (!(await isVacant(folder))) throw new VaultError({ code: 'vault-exists' })
  const half = `${folder}.unfinished`
  try {
    await rm(half, { recursive: true, force: true })
    await mkdir(dirname(folder), { recursive: true, mode: 0o700 })
    const recoveryWords = await makeWhole(half, kind, agency, furnish)
    await removeVacant(folder)
    await rename(half, folder)
    return { recoveryWords }
  } catch (failure) {
    await rm(half, { recursive: true, force: true }).catch(() => undefined)
    throw faultCode(failure)?.startsWith('E') === true ? writeFault(failure) : failure
  }
}

async function makeWhole(
  folder: string,
  kind: 'agency' | 'practice',
  agency: NewAgency,
  furnish: (vault: OpenVault, store: Store) => Promise<void>,
): Promise<readonly string[]> {
  const { open, recoveryWords } = await createVault(folder, {
    kind,
    signInName: agency.signInName,
    passphrase: agency.passphrase,
    context: { organization: agency.OrganizationName, words: [agency.displayName] },
  })
  try {
    const store = await openStore({ file: vaultFiles(folder).store, keyHex: open.dataKeyHex, create: true })
    try {
      await firstRows(store, open, agency)
      await furnish(open, store)
    } finally {
      await store.close()
    }
  } finally {
    open.close()
  }
  return recoveryWords
}

async function firstRows(store: Store, vault: OpenVault, agency: NewAgency): Promise<void> {
  const UserID = newId()
  await store.write({ name: 'vault.create', UserID, at: new Date() }, async (session) => {
    const { CoCCode, OperatingStartDate } = agency
    const OrganizationID = await addOrganization(session, { OrganizationName: agency.OrganizationName })
    const shared = { OrganizationID, CoCCode, OperatingStartDate, Funder: null }
    const { ProjectName, ProjectType } = agency
    await addProject(session, { ...shared, ProjectName, ProjectType, receivesReferrals: true })
    await addProject(session, {
      ...shared,
      ProjectName: 'Coordinated Entry',
      ProjectType: coordinatedEntry,
      receivesReferrals: false,
    })
    const { signInName, displayName } = agency
    await addAccount(session, {
      UserID,
      signInName,
      displayName,
      slot_id: vault.slotId,
      own_seal: vault.sealOf(vault.slotId),
      role: 'administrator',
    })
  })
}
