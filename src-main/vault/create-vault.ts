import { randomBytes } from 'node:crypto'
import type { PassphraseContext } from '#shared/domain/passphrase/names-in-passphrase.ts'
import { inspectVault, storeFirstHeader } from './header-file.ts'
import { sealHeader, type VaultKind } from './header.ts'
import { makeFolder } from './make-folder.ts'
import { OpenVault } from './open-vault.ts'
import { nameTagOf, randomId, sealRecovery, sealSlot } from './slots.ts'
import { refuseWeakPassphrase } from './strong-passphrase.ts'
import type { Clock } from './throttle.ts'
import { VaultError } from './vault-error.ts'

export interface NewVault {
  readonly kind: VaultKind
  /** The first user's. */
  readonly signInName: string
  readonly passphrase: string
  /** Names that the pass phrase may not be, the agency's among them. */
  readonly context?: PassphraseContext
}

/**
 * Makes a vault in this folder (made too where it is missing) with one user, and answers it unlocked, with the 24
 * recovery words, which are stored nowhere. Throws `vault-exists` where the folder holds any part of a vault.
 */
export async function createVault(
  folder: string,
  { kind, signInName, passphrase, context = {} }: NewVault,
  { now = Date.now }: { readonly now?: Clock } = {},
): Promise<{ open: OpenVault; recoveryWords: string[] }> {
  makeFolder(folder)
  if ((await inspectVault(folder)).state !== 'none') throw new VaultError({ code: 'vault-exists' })
  const nameSalt = randomId()
  const owner = { vaultId: randomId(), slotId: randomId(), nameTag: nameTagOf(nameSalt, signInName) }
  await refuseWeakPassphrase(kind, passphrase, { ...context, signInName })

  const dataKey = randomBytes(32)
  try {
    const slot = await sealSlot(owner, passphrase, () => dataKey)
    const recovery = sealRecovery(owner.vaultId, dataKey)
    const header = sealHeader(
      {
        vaultId: owner.vaultId,
        kind,
        createdAt: new Date(now()).toISOString().slice(0, 10),
        revision: 1,
        revokedBefore: 0,
        nameSalt,
        slots: [slot],
        recovery: recovery.slot,
      },
      dataKey,
    )
    await storeFirstHeader(folder, header)
    const open = new OpenVault({ folder, header, dataKey, slotId: owner.slotId, now })
    return { open, recoveryWords: recovery.words }
  } catch (fault) {
    dataKey.fill(0)
    throw fault
  }
}
