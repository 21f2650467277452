import { typed } from '#shared/domain/client/typed-text.ts'
import { accountRoles, type AccountRole } from '#shared/domain/hat/account-role.ts'
import { checkChangedPassphrase } from '#shared/domain/passphrase/changed-passphrase.ts'
import { checkNewPerson } from '#shared/domain/hat/check-person.ts'
import type { Account } from '#shared/ipc/account-calls.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { newId } from '#main/store/new-id.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { OpenVault } from '#main/vault/open-vault.ts'
import { VaultError } from '#main/vault/vault-error.ts'
import { addAccount } from './account-rows.ts'
import { changeKeys } from '../vault/change-keys.ts'
import { actOf, type Desk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { rememberKeys } from '../vault/header-memory.ts'
import type { Session } from '../session.ts'

export interface NewPerson {
  readonly displayName: string
  readonly signInName: string
  readonly role: AccountRole
  readonly passphrase: string
}

type AccountRow = LocalRow<'account'>

/** The people who may open this vault, in the order of their names. */
export async function listAccounts(desk: Desk): Promise<readonly Account[]> {
  const rows = await desk.store.db.find<AccountRow>('account', { order: { display_name: 'ASC' } })
  return rows.filter((row) => row.removed_at === null).map((row) => toAccount(row, desk))
}

/**
 * Gives a person a pass phrase of her own for this vault. The slot in the header comes last before the commit, so that
 * a lock waits for both; a crash between the two leaves a slot of nobody's, which the next unlock takes away.
 * `organization` is a name that the pass phrase may not be.
 * @throws AppError not-allowed, bad-input; VaultError name-taken, weak-pass-phrase
 */
export async function addUser(
  desk: Desk,
  vault: OpenVault,
  person: NewPerson,
  organization = '',
): Promise<Account> {
  requireMay(desk, 'users.manage')
  const [issue] = checkNewPerson(person)
  if (issue !== undefined) throw new AppError('bad-input', issue.message)
  const displayName = typed(person.displayName) ?? ''
  const signInName = typed(person.signInName) ?? ''
  const context = { organization, words: [displayName] }
  const slot_id = newId()
  const { role, passphrase } = person
  try {
    const { result } = await desk.store.write(actOf(desk, 'account.add'), async (session) => {
      const isTaken = await session.db.existsBy('account', { sign_in_name: signInName })
      if (isTaken) throw new VaultError({ code: 'name-taken' })
      const UserID = newId()
      const account_id = await addAccount(session, { displayName, signInName, role, slot_id, UserID })
      await vault.addUser(signInName, passphrase, context, slot_id)
      return account_id
    })
    return { account_id: result, displayName, signInName, role, isMe: false }
  } catch (failure) {
    await takeSlotAway(vault, slot_id).catch(() => undefined)
    throw failure
  }
}

/**
 * Changes what a colleague may do. Nobody changes herself, so that whoever administers stays able to.
 * @throws AppError not-allowed, not-found
 */
export async function changeRole(desk: Desk, account_id: string, role: AccountRole): Promise<void> {
  requireMay(desk, 'users.manage')
  await desk.store.write(actOf(desk, 'account.role'), async (session) => {
    const account = await colleague(desk, account_id, 'change your own role')
    await session.update('account', account.account_id, { role })
  })
}

/**
 * Gives a colleague who forgot hers a new first pass phrase. With it she unlocks; she signs only with one of her own.
 * @throws AppError not-allowed, not-found; VaultError weak-pass-phrase
 */
export async function resetPassphrase(
  desk: Desk,
  vault: OpenVault,
  { account_id, passphrase }: { readonly account_id: string; readonly passphrase: string },
  organization = '',
): Promise<void> {
  requireMay(desk, 'users.manage')
  const account = await colleague(desk, account_id, 'reset your own pass phrase here')
  const { sign_in_name: signInName, display_name, slot_id } = account
  const context = { signInName, organization, words: [display_name] }
  await changeKeys(desk, vault, 'account.reset', async (session) => {
    await session.noteAbout('account', account_id)
    // An old key file must not bring back as her own what was taken from her.
    await session.update('account', account_id, { own_seal: null })
    await vault.resetPassphrase(slot_id, passphrase, context)
  })
}

/**
 * Exchanges one's own pass phrase, also one that somebody else set: with the new one its owner can sign.
 * @throws VaultError wrong-pass-phrase, throttled, weak-pass-phrase; AppError bad-input where the new one is the old one
 */
export async function changePassphrase(
  desk: Desk,
  opened: Pick<Session, 'vault' | 'info'>,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<void> {
  const { vault } = opened
  const { signInName, agencyName: organization, displayName } = opened.info
  const [issue] = checkChangedPassphrase({ current, next })
  if (issue !== undefined) throw new AppError('bad-input', `${issue.message}. Nothing was changed.`)
  const { account_id } = await desk.store.db.findOneByOrFail<AccountRow>('account', { UserID: desk.UserID })
  await changeKeys(
    desk,
    vault,
    'account.passphrase',
    async (session) => {
      await session.noteAbout('account', account_id)
      await vault.changePassphrase(current, next, { signInName, organization, words: [displayName] })
    },
    async (session) => {
      await session.update('account', account_id, { own_seal: vault.sealOf(vault.slotId) })
      opened.info = { ...opened.info, passphraseIsOwn: true }
    },
  )
}

/**
 * Takes away a person's way in. Her work stays in the history under her name, and her sign-in name is free again. The
 * slot goes before the row is committed: when the row cannot be written, she is still listed and can be removed again.
 * @throws AppError not-allowed, not-found
 */
export async function removeUser(desk: Desk, vault: OpenVault, account_id: string): Promise<void> {
  requireMay(desk, 'users.manage')
  await desk.store.write(actOf(desk, 'account.remove'), async (session) => {
    const account = await colleague(desk, account_id, 'remove yourself')
    const removed_at = desk.now().toISOString()
    await session.update('account', account_id, { removed_at, sign_in_name: account_id })
    await takeSlotAway(vault, account.slot_id)
    await rememberKeys(session, vault)
  })
}

/** Somebody else who may open the vault. */
async function colleague(desk: Desk, account_id: string, act: string): Promise<AccountRow> {
  const account = await desk.store.db.findOneBy<AccountRow>('account', { account_id })
  if (account === null || account.removed_at !== null) {
    throw new AppError(
      'not-found',
      'This person can no longer open the vault. Go back to the list of people.',
    )
  }
  if (account.UserID === desk.UserID) {
    throw new AppError('not-allowed', `You cannot ${act}. Ask another administrator to do it.`)
  }
  return account
}

async function takeSlotAway(vault: OpenVault, slotId: string): Promise<void> {
  try {
    await vault.removeUser(slotId)
  } catch (failure) {
    const isGoneAlready = failure instanceof VaultError && failure.code === 'user-unknown'
    if (!isGoneAlready) throw failure
  }
}

function toAccount(row: AccountRow, desk: Desk): Account {
  return {
    account_id: row.account_id,
    signInName: row.sign_in_name,
    displayName: row.display_name,
    role: accountRoles.find((role) => role === row.role) ?? 'case_worker',
    isMe: row.UserID === desk.UserID,
  }
}
