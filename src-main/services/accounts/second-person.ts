import { accountRoleLabels } from '#shared/domain/hat/account-role.ts'
import { accountRoles } from '#shared/domain/hat/account-role.ts'
import { roleMay } from '#shared/domain/hat/permissions.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { OpenVault, SecondPerson } from '#main/vault/open-vault.ts'
import type { Desk } from '../desk.ts'
import { isOwnPassphrase } from './own-passphrase.ts'

/** What two people sign with: the one at the screen, and a colleague. */
export interface Signatures {
  readonly own: string
  readonly second: SecondPerson
}

/**
 * Proves that two people agree to an export: each by a pass phrase that only she knows, both by accounts that may.
 * Answers the second one's UserID. @throws AppError not-allowed; VaultError same-person, wrong-pass-phrase, throttled
 */
export async function provenSecond(
  desk: Desk,
  vault: OpenVault,
  { own, second }: Signatures,
): Promise<string> {
  const mine = await desk.store.db.findOneByOrFail<LocalRow<'account'>>('account', { slot_id: vault.slotId })
  if (!isOwnPassphrase(mine, vault)) {
    throw new AppError(
      'not-allowed',
      'Your pass phrase was given to you, or set with the recovery words. Nothing left the vault. Choose your own in Settings under Vault, then sign with it.',
    )
  }
  const slot_id = await vault.proveTwo(own, second)
  const account = await desk.store.db.findOneBy<LocalRow<'account'>>('account', { slot_id })
  if (account === null || account.removed_at !== null || account.UserID === desk.UserID) {
    throw new AppError(
      'not-allowed',
      'The second person’s account was taken out of this vault. Nothing left it. Ask another colleague.',
    )
  }
  const role = accountRoles.find((known) => known === account.role) ?? 'case_worker'
  if (!roleMay(role, 'data.export')) {
    const may = accountRoles.filter((known) => roleMay(known, 'data.export'))
    const names = may.map((known) => accountRoleLabels[known].toLowerCase()).join(' or ')
    throw new AppError(
      'not-allowed',
      `The second person is a ${accountRoleLabels[role].toLowerCase()}, whose account cannot sign an export. Nothing left the vault. Ask an ${names}.`,
    )
  }
  if (!isOwnPassphrase(account, vault)) {
    throw new AppError(
      'not-allowed',
      'The second person’s pass phrase was set by somebody else. Nothing left the vault. They unlock once and choose their own, then they can sign.',
    )
  }
  return account.UserID
}
