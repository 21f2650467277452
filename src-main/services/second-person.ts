import { accountRoleLabels } from '#shared/domain/hat/account-role.ts'
import { accountRoles } from '#shared/domain/hat/account-role.ts'
import { roleMay } from '#shared/domain/hat/permissions.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { OpenVault, SecondPerson } from '#main/vault/open-vault.ts'
import type { Desk } from './desk.ts'

/** What two people sign with: the one at the screen, and a colleague. */
export interface Signatures {
  readonly own: string
  readonly second: SecondPerson
}

/**
 * Proves that two people agree to an export: each by a pass phrase, both by accounts that may. Answers the second
 * one's UserID. @throws AppError not-allowed; VaultError same-person, wrong-pass-phrase, throttled
 */
export async function provenSecond(
  desk: Desk,
  vault: OpenVault,
  { own, second }: Signatures,
): Promise<string> {
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
  return account.UserID
}
