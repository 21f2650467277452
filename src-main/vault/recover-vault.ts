import type { PassphraseContext } from '#shared/domain/passphrase/names-in-passphrase.ts'
import { splitRecoveryWords } from '#shared/domain/passphrase/recovery-words.ts'
import { loadHeader } from './header-file.ts'
import { OpenVault } from './open-vault.ts'
import { nameTagOf, openRecovery } from './slots.ts'
import { forgetAttempts, type Clock } from './throttle.ts'
import { refuseTampered } from './unlock-vault.ts'
import { VaultError } from './vault-error.ts'

export interface Recovery {
  /** The 24 words as typed or pasted: numbers, commas and letter case do not matter. */
  readonly words: string | readonly string[]
  /** A user of this vault, who gets the new pass phrase. */
  readonly signInName: string
  readonly newPassphrase: string
  readonly context?: PassphraseContext
}

interface Admission {
  readonly now?: Clock
  /** Looks at the vault before anything is changed, and refuses by throwing. */
  readonly admit?: (vault: OpenVault) => Promise<void>
}

/**
 * Opens the vault with its recovery words and gives one user a new pass phrase. Throws `words-wrong` (which word, or
 * what else), `name-unknown`, `weak-pass-phrase`, and what `unlockVault` throws of the header. Not slowed: 256 bits
 * cannot be tried out.
 */
export async function recoverVault(
  folder: string,
  { words, signInName, newPassphrase, context = {} }: Recovery,
  { now = Date.now, admit = async () => {} }: Admission = {},
): Promise<OpenVault> {
  const header = await loadHeader(folder)
  const typed = typeof words === 'string' ? words : words.join(' ')
  const dataKey = openRecovery(header, splitRecoveryWords(typed))
  await refuseTampered(folder, header, dataKey)
  try {
    const nameTag = nameTagOf(header.nameSalt, signInName)
    const slot = header.slots.find((candidate) => candidate.nameTag === nameTag)
    if (slot === undefined) throw new VaultError({ code: 'name-unknown' })
    const vault = new OpenVault({ folder, header, dataKey, slotId: slot.slotId, now })
    await admit(vault)
    await vault.resetPassphrase(slot.slotId, newPassphrase, { ...context, signInName })
    await forgetAttempts(folder)
    return vault
  } catch (fault) {
    dataKey.fill(0)
    throw fault
  }
}
