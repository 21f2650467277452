import { IsNull } from 'typeorm'
import { hatSchema, type Hat } from '#shared/domain/hat/hat.ts'
import { accountRoles } from '#shared/domain/hat/account-role.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { SessionInfo } from '#shared/ipc/vault-calls.ts'
import { removeLeftStaging } from '#main/exchange/staging/staging.ts'
import { openStore } from '#main/store/open-store.ts'
import { agencyName } from '#main/store/repositories/agency-name.ts'
import type { Store } from '#main/store/store.ts'
import { storedJson } from '#main/store/stored-json.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { OpenVault } from '#main/vault/open-vault.ts'
import { unlockVault, type Credentials } from '#main/vault/unlock-vault.ts'
import { acquireVaultLock } from '#main/vault/vault-lock.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { noteEndOfTry } from './found-changed.ts'
import { refuseOldKeys, rememberKeys } from './header-memory.ts'
import { isOwnPassphrase } from '../accounts/own-passphrase.ts'
import { deskOf, type Session } from '../session.ts'
import { settleLeavings } from '../disclosure/settle-leavings.ts'

/** What the person at the screen was told and goes on with. */
interface Insistence {
  readonly closedElsewhere?: boolean
  readonly evenIfOlder?: boolean
}

/**
 * Unlocks a vault and opens its store for the person whose pass phrase it was. `closedElsewhere` takes the folder from
 * another computer, of which the person says that Threshold is closed there; `evenIfOlder` opens a store from which
 * saved work is missing, after she was told so. Keys that are older than the store knows them are refused.
 * @throws VaultError what unlocking can throw, `in-use`; AppError store-damaged, store-newer, store-older
 */
export async function openSession(
  folder: string,
  { closedElsewhere = false, evenIfOlder = false, ...credentials }: Credentials & Insistence,
): Promise<Session> {
  const lock = acquireVaultLock(folder, { evenFromElsewhere: closedElsewhere })
  let vault: OpenVault | null = null
  let store: Store | null = null
  try {
    vault = await unlockVault(folder, credentials)
    const { store: file } = vaultFiles(folder)
    store = await openStore({ file, keyHex: vault.dataKeyHex, create: false, evenIfOlder })
    await refuseOldKeys(store, vault)
    const { session, account_id } = await sessionOf(folder, vault, store, () => lock.release())
    await vault.tidyAfterUnlock(credentials.passphrase)
    await noteUnlock(session, account_id)
    tidyImports(file)
    await settleLeavings(deskOf(session)).catch(() => undefined)
    noteEndOfTry(folder, null)
    return session
  } catch (failure) {
    noteEndOfTry(folder, failure)
    await store?.close()
    vault?.close()
    lock.release()
    throw failure
  }
}

/** What an import that was cut off left beside the store; what cannot be taken away now is taken away at the next unlock. */
function tidyImports(storeFile: string): void {
  try {
    removeLeftStaging(storeFile)
  } catch {
    // A folder that cannot be written now must not keep anybody from a safe number.
  }
}

async function sessionOf(
  folder: string,
  vault: OpenVault,
  store: Store,
  release: () => void,
): Promise<{ session: Session; account_id: string }> {
  const account = await store.db.findOneBy<LocalRow<'account'>>('account', { slot_id: vault.slotId })
  const name = await agencyName(store.db)
  if (account === null || account.removed_at !== null || name === null) {
    throw new AppError(
      'not-allowed',
      'Your pass phrase opens this vault, but your account was taken out of it. Nothing was changed. Ask your administrator to add you again.',
    )
  }
  const info: SessionInfo = {
    vault: vault.kind,
    UserID: account.UserID,
    displayName: account.display_name,
    signInName: account.sign_in_name,
    role: accountRoles.find((role) => role === account.role) ?? 'case_worker',
    agencyName: name,
    passphraseIsOwn: isOwnPassphrase(account, vault),
  }
  const hat = account.hat === null ? null : storedJson<Hat>(hatSchema, account.hat)
  return {
    session: {
      folder,
      vault,
      store,
      release,
      hat,
      info,
      freshWords: null,
      dataCheck: null,
      report: null,
      leaving: null,
      trends: null,
      ranking: null,
      chosenImport: null,
      goingOn: Promise.resolve(),
    },
    account_id: account.account_id,
  }
}

/**
 * What an unlock leaves in the store: who it was and how new the keys are, and that ways in which belong to nobody on the
 * list (a crash while a person was added leaves one) are gone. A store that cannot be written now is read all the
 * same; the next unlock does what is left.
 */
async function noteUnlock({ store, vault, info }: Session, account_id: string): Promise<void> {
  const act = { UserID: info.UserID, at: new Date() }
  try {
    await store.write({ ...act, name: 'vault.unlock' }, async (session) => {
      await session.noteAbout('account', account_id)
      // What the unlock sealed again, at a higher cost, holds the same pass phrase.
      if (info.passphraseIsOwn)
        await session.derive('account', account_id, { own_seal: vault.sealOf(vault.slotId) })
      await rememberKeys(session, vault)
    })
    const listed = await store.db.findBy<LocalRow<'account'>>('account', { removed_at: IsNull() })
    const known = new Set(listed.map(({ slot_id }) => slot_id))
    const strays = vault.slotIds.filter((slotId) => !known.has(slotId))
    if (strays.length === 0) return
    await store.write({ ...act, name: 'vault.tidy' }, async (session) => {
      for (const slotId of strays) {
        await session.noteAbout('account', slotId)
        await vault.removeUser(slotId)
      }
      await rememberKeys(session, vault)
    })
  } catch {
    // A full disk must not keep anybody from a safe number.
  }
}
