import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import type { Store } from '#main/store/store.ts'
import { storedJson } from '#main/store/stored-json.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import type { OpenVault } from '#main/vault/open-vault.ts'
import { VaultError } from '#main/vault/vault-error.ts'

/** What the store remembers of the keys beside it, so that an old `vault.json` put back is noticed. */
const memorySchema = z.object({
  /** The highest of its kind seen: a key file with a lower one still opens with what was taken away. */
  revokedBefore: z.number().int(),
  /** Which recovery words were then in force. */
  recoverySlotId: z.string(),
})

type HeaderMemory = z.infer<typeof memorySchema>

const rowName = 'vault.header'

/** Refuses keys from before the last change that took away a way in. @throws VaultError header-tampered */
export async function refuseOldKeys(store: Store, vault: OpenVault): Promise<void> {
  const known = await readMemory(store.db)
  if (known === null || vault.revokedBefore >= known.revokedBefore) return
  const canRestorePrevious = await vault.hasSecondCopySince(known.revokedBefore)
  throw new VaultError({ code: 'header-tampered', canRestorePrevious })
}

/**
 * As `refuseOldKeys`, for somebody who holds the recovery words. Where no newer key file is left, they must still open
 * the vault, or every record would be lost with that file; words that were replaced since do not.
 * @throws VaultError header-tampered
 */
export async function admitWithWords(store: Store, vault: OpenVault): Promise<void> {
  const known = await readMemory(store.db)
  if (known === null || vault.revokedBefore >= known.revokedBefore) return
  const canRestorePrevious = await vault.hasSecondCopySince(known.revokedBefore)
  if (canRestorePrevious || vault.recoverySlotId !== known.recoverySlotId) {
    throw new VaultError({ code: 'header-tampered', canRestorePrevious })
  }
  vault.outrank(known.revokedBefore)
}

/**
 * As `admitWithWords`, where no store can be asked. Whether these words were replaced cannot be known then, so what is
 * done with them does not count as newer than what the store remembers: the unlock after it judges the keys as they lie
 * there now. @throws VaultError header-tampered where the second copy is newer
 */
export async function admitUnseen(vault: OpenVault): Promise<void> {
  if (await vault.hasSecondCopySince(vault.revokedBefore + 1))
    throw new VaultError({ code: 'header-tampered', canRestorePrevious: true })
  vault.keepRank()
}

/** Keeps in the store how new the keys are now, as part of the act that changed them. */
export async function rememberKeys(session: WriteSession, vault: OpenVault): Promise<void> {
  const known = await readMemory(session.db)
  if (known !== null && known.revokedBefore >= vault.revokedBefore) return
  const { revokedBefore, recoverySlotId } = vault
  const value = JSON.stringify({ revokedBefore, recoverySlotId } satisfies HeaderMemory)
  if (await session.db.existsBy('setting', { name: rowName })) {
    await session.update('setting', rowName, { value })
  } else await session.insert('setting', { name: rowName, value })
}

async function readMemory(db: EntityManager): Promise<HeaderMemory | null> {
  const row = await db.findOneBy<LocalRow<'setting'>>('setting', { name: rowName })
  return row === null ? null : storedJson(memorySchema, row.value)
}
