import PQueue from 'p-queue'
import { canRestorePrevious, loadHeader } from './header-file.ts'
import { isGenuine, type VaultHeader } from './header.ts'
import { OpenVault } from './open-vault.ts'
import { nameTagOf, openNoSlot, openSlot } from './slots.ts'
import { throttledTry, type Clock } from './throttle.ts'
import { VaultError } from './vault-error.ts'

export interface Credentials {
  /** Null on the command line, where the pass phrase may be anybody's: every slot is tried. */
  readonly signInName: string | null
  readonly passphrase: string
}

/** Tries run one after another, so that many at once cannot slip past the wait. */
const tries = new PQueue({ concurrency: 1 })

/**
 * Opens the vault in this folder. Throws `wrong-pass-phrase` (the same for an unknown name, after the same work),
 * `throttled`, `header-missing`, `header-damaged`, `header-newer` or `header-tampered`. Writes nothing into the header:
 * once the store has said that it is not an old one, `tidyAfterUnlock` does what is left to do.
 */
export function unlockVault(
  folder: string,
  credentials: Credentials,
  { now = Date.now }: { readonly now?: Clock } = {},
): Promise<OpenVault> {
  return tries.add(async () => {
    const header = await loadHeader(folder)
    const { slotId, dataKey } = await throttledTry(folder, now, () => tryCredentials(header, credentials))
    await refuseTampered(folder, header, dataKey)
    return new OpenVault({ folder, header, dataKey, slotId, now })
  })
}

/** Zero-fills the key and throws `header-tampered` unless the header was written by a holder of the data key. */
export async function refuseTampered(folder: string, header: VaultHeader, dataKey: Buffer): Promise<void> {
  if (isGenuine(header, dataKey)) return
  dataKey.fill(0)
  throw new VaultError({ code: 'header-tampered', canRestorePrevious: await canRestorePrevious(folder) })
}

async function tryCredentials(
  header: VaultHeader,
  { signInName, passphrase }: Credentials,
): Promise<{ slotId: string; dataKey: Buffer } | null> {
  const nameTag = signInName === null ? null : nameTagOf(header.nameSalt, signInName)
  const slots = header.slots.filter((slot) => nameTag === null || slot.nameTag === nameTag)
  if (slots.length === 0) return openNoSlot(passphrase)
  for (const slot of slots) {
    const dataKey = await openSlot(header.vaultId, slot, passphrase)
    if (dataKey !== null) return { slotId: slot.slotId, dataKey }
  }
  return null
}
