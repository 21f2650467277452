import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import {
  addUser,
  changePassphrase,
  changeRole,
  listAccounts,
  removeUser,
  resetPassphrase,
} from '#main/services/accounts/accounts.ts'
import { recoverPassphrase } from '#main/services/vault/mend-vault.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { replaceRecoveryWords } from '#main/services/vault/recovery-words.ts'
import { loadHeader } from '#main/vault/header-file.ts'
import { actWords } from '#shared/domain/history/act-words.ts'
import { closedAgency, codeOf, marta, newAgency, noor, unlocked } from './agency-vault.ts'

test('a person who is added opens the vault with her own pass phrase, as what she was added as', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  await addUser(first.desk, first.session.vault, {
    ...noor,
    displayName: ' Noor Haddad ',
    signInName: ' Noor ',
  })
  expect(await listAccounts(first.desk)).toMatchObject([
    { displayName: 'Marta Wells', role: 'administrator', isMe: true },
    { displayName: 'Noor Haddad', signInName: 'Noor', role: 'case_worker', isMe: false },
  ])
  await first.lock()

  const { session, desk } = await unlocked(folder, { ...noor, signInName: 'NOOR' })
  expect(session.info).toMatchObject({ displayName: 'Noor Haddad', role: 'case_worker', vault: 'agency' })
  expect((await listAccounts(desk)).map((account) => account.isMe)).toEqual([false, true])
})

test('only an administrator manages people, and what is refused changes nothing', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  const added = await addUser(first.desk, first.session.vault, { ...noor, role: 'supervisor' })
  await first.lock()

  const { session, desk } = await unlocked(folder, noor)
  const { vault } = session
  const [martaAccount] = (await listAccounts(desk)).filter((account) => !account.isMe)
  if (martaAccount === undefined) throw new Error('Marta is in the list')
  const { account_id } = martaAccount
  const ivy = { ...noor, signInName: 'ivy', displayName: 'Ivy' }
  expect(await codeOf(addUser(desk, vault, ivy))).toBe('not-allowed')
  expect(await codeOf(changeRole(desk, account_id, 'case_worker'))).toBe('not-allowed')
  expect(await codeOf(changeRole(desk, added.account_id, 'administrator'))).toBe('not-allowed')
  expect(await codeOf(removeUser(desk, vault, account_id))).toBe('not-allowed')
  const reset = resetPassphrase(desk, vault, { account_id, passphrase: noor.passphrase })
  expect(await codeOf(reset)).toBe('not-allowed')
  expect((await listAccounts(desk)).map(({ role }) => role)).toEqual(['administrator', 'supervisor'])
  expect(vault.slotIds).toHaveLength(2)
})

test('nobody changes or removes herself, so an administrator always remains', async () => {
  const { folder } = await closedAgency()
  const { desk, session } = await unlocked(folder)
  const [me] = await listAccounts(desk)
  if (me === undefined) throw new Error('Marta is in the list')
  expect(await codeOf(changeRole(desk, me.account_id, 'case_worker'))).toBe('not-allowed')
  expect(await codeOf(removeUser(desk, session.vault, me.account_id))).toBe('not-allowed')
  expect(await listAccounts(desk)).toEqual([me])
})

test('a removed person is shut out, and may be added again under the same sign-in name', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  const { account_id } = await addUser(first.desk, first.session.vault, noor)
  await removeUser(first.desk, first.session.vault, account_id)
  expect((await listAccounts(first.desk)).map(({ displayName }) => displayName)).toEqual(['Marta Wells'])
  expect(await codeOf(changeRole(first.desk, account_id, 'supervisor'))).toBe('not-found')
  expect(await codeOf(removeUser(first.desk, first.session.vault, account_id))).toBe('not-found')
  await first.lock()
  expect(await codeOf(openSession(folder, noor))).toBe('wrong-pass-phrase')

  const again = await unlocked(folder)
  await addUser(again.desk, again.session.vault, noor)
  await again.lock()
  const { session } = await unlocked(folder, noor)
  expect(session.info.displayName).toBe('Noor Haddad')
})

test('a person whose slot is gone already can still be taken off the list', async () => {
  const { folder } = await closedAgency()
  const { desk, session } = await unlocked(folder)
  const { account_id } = await addUser(desk, session.vault, noor)
  const [slot] = session.vault.slotIds.filter((slotId) => slotId !== session.vault.slotId)
  await session.vault.removeUser(slot ?? '')
  await removeUser(desk, session.vault, account_id)
  expect(await listAccounts(desk)).toHaveLength(1)
})

test.each([
  ['an empty name', { displayName: '  ' }, 'bad-input'],
  ['an empty sign-in name', { signInName: '' }, 'bad-input'],
  ['a sign-in name that somebody has, however it is written', { signInName: ' MARTA' }, 'name-taken'],
  ['a pass phrase that is too short', { passphrase: 'kettle' }, 'weak-pass-phrase'],
  ['the agency’s name as a pass phrase', { passphrase: 'marsh bird advocates' }, 'weak-pass-phrase'],
  ['the person’s name as a pass phrase', { passphrase: 'noor haddad' }, 'weak-pass-phrase'],
])('%s is refused, and nobody is added', async (_what, change, code) => {
  const { folder } = await closedAgency()
  const { desk, session } = await unlocked(folder)
  const adding = addUser(desk, session.vault, { ...noor, ...change }, newAgency.OrganizationName)
  expect(await codeOf(adding)).toBe(code)
  expect(await listAccounts(desk)).toHaveLength(1)
  expect(session.vault.slotIds).toHaveLength(1)
})

test('an administrator gives a colleague who forgot hers a new pass phrase; the old one opens nothing', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  const { account_id } = await addUser(first.desk, first.session.vault, noor)
  const passphrase = 'glacier pencil mutton sphere'
  expect(
    await codeOf(resetPassphrase(first.desk, first.session.vault, { account_id, passphrase: 'noor' })),
  ).toBe('weak-pass-phrase')
  await resetPassphrase(first.desk, first.session.vault, { account_id, passphrase })
  await first.lock()
  expect(await codeOf(openSession(folder, noor))).toBe('wrong-pass-phrase')
  await unlocked(folder, { ...noor, passphrase })
})

test('a new role holds from the next unlock, and the history says who gave it', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  const { account_id } = await addUser(first.desk, first.session.vault, noor)
  await changeRole(first.desk, account_id, 'supervisor')
  const acts: unknown = await first.session.store.db.query(
    "SELECT act.name, act.UserID, after FROM act JOIN act_change USING (act_id) WHERE act.name = 'account.role'",
  )
  expect(acts).toEqual([{ name: 'account.role', UserID: first.desk.UserID, after: '{"role":"supervisor"}' }])
  await first.lock()
  expect((await unlocked(folder, noor)).session.info.role).toBe('supervisor')
})

test('the store never holds a pass phrase', async () => {
  const { folder } = await closedAgency()
  const { desk, session } = await unlocked(folder)
  await addUser(desk, session.vault, noor)
  const everything = JSON.stringify([
    await session.store.db.query('SELECT * FROM account'),
    await session.store.db.query('SELECT * FROM act_change'),
  ])
  expect(everything).toContain('Noor Haddad')
  expect(everything).not.toContain(noor.passphrase)
  expect(everything).not.toContain(marta.passphrase)
})

test('a lock that falls just when a person’s key is written leaves her on the list', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  const adding = addUser(first.desk, first.session.vault, noor).catch(() => null)
  while ((await loadHeader(folder)).slots.length === 1) await nextTurn()
  await first.lock()
  await adding
  const slots = (await loadHeader(folder)).slots.length
  const { desk } = await unlocked(folder)
  expect(await listAccounts(desk)).toHaveLength(slots)
})

test('a way in that belongs to nobody on the list is gone after the next unlock, and the history says so', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  await addUser(first.desk, first.session.vault, noor)
  const ghost = { signInName: 'ghost', passphrase: 'velvet anchor drizzle plum' }
  const slotId = await first.session.vault.addUser(ghost.signInName, ghost.passphrase)
  await first.lock()

  const { session, lock } = await unlocked(folder)
  expect(session.vault.slotIds).toHaveLength(2)
  const acts: unknown = await session.store.db.query(
    "SELECT act.UserID, row_id FROM act JOIN act_change USING (act_id) WHERE act.name = 'vault.tidy' AND table_name = 'account'",
  )
  expect(acts).toEqual([{ UserID: session.info.UserID, row_id: slotId }])
  await lock()
  expect(await codeOf(openSession(folder, ghost))).toBe('wrong-pass-phrase')
  await unlocked(folder, noor)
})

test('an exact sign-in name that somebody has is named as taken', async () => {
  const { folder } = await closedAgency()
  const { desk, session } = await unlocked(folder)
  expect(await codeOf(addUser(desk, session.vault, { ...noor, signInName: 'marta' }))).toBe('name-taken')
  expect(session.vault.slotIds).toHaveLength(1)
})

test('the history says who unlocked, changed, reset and recovered a pass phrase, and whose, and made new words', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  const { account_id: noorId } = await addUser(first.desk, first.session.vault, noor)
  const me = (await listAccounts(first.desk)).find(({ isMe }) => isMe)
  await resetPassphrase(first.desk, first.session.vault, {
    account_id: noorId,
    passphrase: 'glacier pencil mutton sphere',
  })
  const next = 'window harvest cobalt noodle'
  const wrong = changePassphrase(first.desk, first.session, { current: noor.passphrase, next })
  expect(await codeOf(wrong)).toBe('wrong-pass-phrase')
  await changePassphrase(first.desk, first.session, { current: marta.passphrase, next })
  const words = await replaceRecoveryWords(first.desk, first.session, next)
  await first.lock()
  await recoverPassphrase(folder, { words, signInName: 'Noor', newPassphrase: noor.passphrase })

  const { session } = await unlocked(folder, noor)
  const traced: readonly { name: string; UserID: string; about: string | null }[] =
    await session.store.db.query(
      `SELECT act.name, act.UserID,
            (SELECT row_id FROM act_change WHERE act_change.act_id = act.act_id AND table_name = 'account') AS about
       FROM act WHERE act.name LIKE 'vault.%' OR act.name IN ('account.reset', 'account.passphrase') ORDER BY act.rowid`,
    )
  const martaDid = { UserID: first.desk.UserID, about: me?.account_id }
  const noorDid = { UserID: session.info.UserID, about: noorId }
  expect(traced.slice(1)).toEqual([
    { name: 'vault.unlock', ...martaDid },
    { name: 'account.reset', ...martaDid, about: noorId },
    { name: 'account.passphrase', ...martaDid },
    { name: 'vault.words', ...martaDid, about: null },
    { name: 'vault.recover', ...noorDid },
    { name: 'vault.unlock', ...noorDid },
  ])
  const unsaid = traced.filter(({ name }) => actWords(name) === actWords('no such act'))
  expect(unsaid).toEqual([])
  const ofClients: unknown = await session.store.db.query(
    "SELECT DISTINCT PersonalID FROM act_change JOIN act USING (act_id) WHERE act.name LIKE 'vault.%'",
  )
  expect(ofClients).toEqual([{ PersonalID: null }])
})
