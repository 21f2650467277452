import { randomInt } from 'node:crypto'
import { passphraseStrength } from '#shared/domain/passphrase/strength.ts'
import { suggestPassphrase } from '#shared/domain/passphrase/suggest.ts'
import { AppError } from '#shared/ipc/errors.ts'

/** 88 bits: a zip's own key derivation is quick to guess against, so the pass phrase has to carry it. */
const words = 8
const shortest = 20

/** A pass phrase for an encrypted file, from the system's cryptographic source. */
export function newFilePassphrase(): string {
  return suggestPassphrase((below) => randomInt(below), words)
}

/** Refuses a chosen pass phrase that is too weak for a file that may be copied anywhere. @throws AppError weak-pass-phrase */
export async function refuseWeakFilePassphrase(passphrase: string): Promise<void> {
  const { issues } = await passphraseStrength(passphrase)
  const [stop] = issues
  if (stop !== undefined) throw new AppError('weak-pass-phrase', stop.message)
  if (Array.from(passphrase).length < shortest) {
    throw new AppError(
      'weak-pass-phrase',
      `The pass phrase of a file must have at least ${shortest} characters: the file can be copied and tried for years. Nothing left the vault.`,
    )
  }
}
