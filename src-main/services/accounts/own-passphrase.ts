import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { OpenVault } from '#main/vault/open-vault.ts'

/**
 * Whether a person chose the pass phrase that her slot opens with herself, after she had unlocked. One that was given to
 * her, set with the recovery words or brought back with an old key file is known to somebody else: it opens the vault,
 * and signs nothing.
 */
export function isOwnPassphrase(
  { slot_id, own_seal }: Pick<LocalRow<'account'>, 'slot_id' | 'own_seal'>,
  vault: OpenVault,
): boolean {
  return own_seal === vault.sealOf(slot_id)
}
