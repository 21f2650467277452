import type { AccountRole } from '#shared/domain/hat/account-role.ts'
import { newId } from '#main/store/new-id.ts'
import type { WriteSession } from '#main/store/write-session.ts'

export interface NewAccount {
  readonly slot_id: string
  readonly UserID: string
  readonly signInName: string
  readonly displayName: string
  readonly role: AccountRole
  /** Where she chose her pass phrase herself: what her slot is sealed with. */
  readonly own_seal?: string
}

/** Adds a person who may open the vault, with the HUD User row her work is recorded under. */
export async function addAccount(session: WriteSession, account: NewAccount): Promise<string> {
  const account_id = newId()
  await session.insert('User', { UserID: account.UserID, UserFirstName: account.displayName })
  await session.insert('account', {
    account_id,
    slot_id: account.slot_id,
    sign_in_name: account.signInName,
    display_name: account.displayName,
    role: account.role,
    UserID: account.UserID,
    own_seal: account.own_seal ?? null,
  })
  return account_id
}
