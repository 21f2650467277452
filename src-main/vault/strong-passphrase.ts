import type { PassphraseContext } from '#shared/domain/passphrase/names-in-passphrase.ts'
import { passphraseStrength } from '#shared/domain/passphrase/strength.ts'
import type { VaultKind } from './header.ts'
import { VaultError } from './vault-error.ts'

/**
 * Refuses a weak pass phrase with `weak-pass-phrase`, by the rules the screen shows. The practice vault holds nobody's
 * records and takes any.
 */
export async function refuseWeakPassphrase(
  kind: VaultKind,
  passphrase: string,
  context: PassphraseContext,
): Promise<void> {
  if (kind === 'practice') return
  const { issues } = await passphraseStrength(passphrase, context)
  const [stop] = issues
  if (stop !== undefined) throw new VaultError({ code: 'weak-pass-phrase', reason: stop.message })
}
