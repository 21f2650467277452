import { openStore } from '#main/store/open-store.ts'
import type { Store } from '#main/store/store.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { restorePreviousHeader } from '#main/vault/header-file.ts'
import type { OpenVault } from '#main/vault/open-vault.ts'
import { recoverVault, type Recovery } from '#main/vault/recover-vault.ts'
import { acquireVaultLock } from '#main/vault/vault-lock.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { noteEndOfTry, wasFoundChanged } from './found-changed.ts'
import { admitUnseen, admitWithWords, rememberKeys } from './header-memory.ts'

/**
 * Gives one person a new pass phrase with the recovery words. The vault is left closed; unlock it with the new one.
 * @throws VaultError words-wrong, name-unknown, weak-pass-phrase, in-use, and what an unlock throws of the header
 */
export async function recoverPassphrase(folder: string, recovery: Recovery): Promise<void> {
  await holding(folder, async () => {
    const beside: { store: Store | null } = { store: null }
    const admit = async (vault: OpenVault): Promise<void> => {
      beside.store = await openIfSound(folder, vault)
      await (beside.store === null ? admitUnseen(vault) : admitWithWords(beside.store, vault))
    }
    try {
      const vault = await recoverVault(folder, recovery, { admit })
      if (beside.store !== null) await trace(beside.store, vault).catch(() => undefined)
      vault.close()
      noteEndOfTry(folder, null)
    } catch (failure) {
      noteEndOfTry(folder, failure)
      throw failure
    } finally {
      await beside.store?.close()
    }
  })
}

/**
 * Puts the second copy of the keys in the place of one that is damaged or missing, or that the last try found changed
 * from outside.
 * @throws VaultError previous-unusable, header-newer, vault-exists, in-use
 */
export async function restoreKeys(folder: string): Promise<void> {
  await holding(folder, () => restorePreviousHeader(folder, { tampered: wasFoundChanged(folder) }))
  noteEndOfTry(folder, null)
}

/** What is wrong with the store is no reason not to set a pass phrase; the unlock that follows says it. */
async function openIfSound(folder: string, vault: OpenVault): Promise<Store | null> {
  const { store: file } = vaultFiles(folder)
  return openStore({ file, keyHex: vault.dataKeyHex, create: false }).catch(() => null)
}

/** Who was given a new pass phrase, and how new the keys are now. What cannot be written, the next unlock writes. */
async function trace(store: Store, vault: OpenVault): Promise<void> {
  const { slotId: slot_id } = vault
  const account = await store.db.findOneBy<LocalRow<'account'>>('account', { slot_id })
  if (account === null) return
  const act = { name: 'vault.recover', UserID: account.UserID, at: new Date() }
  await store.write(act, async (session) => {
    await session.noteAbout('account', account.account_id)
    await session.update('account', account.account_id, { own_seal: null })
    await rememberKeys(session, vault)
  })
}

/** Nobody else may have the vault open meanwhile: what they know of its keys would no longer be so. */
async function holding(folder: string, work: () => Promise<void>): Promise<void> {
  const lock = acquireVaultLock(folder)
  try {
    await work()
  } finally {
    lock.release()
  }
}
