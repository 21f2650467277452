import { argon2Sync, createDecipheriv } from 'node:crypto'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createVault } from '#main/vault/create-vault.ts'
import { inspectVault, loadHeader } from '#main/vault/header-file.ts'
import { sealHeader } from '#main/vault/header.ts'
import { OpenVault } from '#main/vault/open-vault.ts'
import { forgetAttempts } from '#main/vault/throttle.ts'
import { unlockVault, type Credentials } from '#main/vault/unlock-vault.ts'
import type { VaultError } from '#main/vault/vault-error.ts'
import {
  allTextIn,
  BEATRICE,
  freshFolder,
  headerPath,
  lockedVault,
  ROSA,
  vaultErrorOf,
  vaultOfTwo,
} from './support.ts'

test('a new vault opens with its first user and gives the same key each time', async () => {
  const folder = join(freshFolder(), 'made', 'on the way')
  const { open, recoveryWords } = await createVault(folder, { kind: 'agency', ...ROSA })
  const key = open.dataKeyHex
  expect(key).toMatch(/^[0-9a-f]{64}$/u)
  expect(recoveryWords).toHaveLength(24)
  open.close()

  const again = await unlockVault(folder, ROSA)
  expect(again.dataKeyHex).toBe(key)
  expect(again.kind).toBe('agency')
  expect(again.slotIds).toEqual([again.slotId])
  expect(await inspectVault(folder)).toMatchObject({ state: 'ready', kind: 'agency', vaultId: again.vaultId })
})

test('two vaults have different keys, ids and words', async () => {
  const first = await createVault(freshFolder(), { kind: 'practice', ...ROSA })
  const second = await createVault(freshFolder(), { kind: 'practice', ...ROSA })
  expect(first.open.dataKeyHex).not.toBe(second.open.dataKeyHex)
  expect(first.open.vaultId).not.toBe(second.open.vaultId)
  expect(first.recoveryWords).not.toEqual(second.recoveryWords)
})

test('the sign-in name is found whatever its letter case, spaces and accents are made of', async () => {
  const { folder } = await lockedVault()
  const typedElsewhere = '  ROSA   di\u0301az '.toUpperCase()
  const vault = await unlockVault(folder, { ...ROSA, signInName: typedElsewhere })
  expect(vault.slotIds).toContain(vault.slotId)
})

test('an accent composed differently in the pass phrase gives the same key; a letter more does not', async () => {
  const folder = freshFolder()
  const { open } = await createVault(folder, {
    kind: 'agency',
    signInName: 'rosa',
    passphrase: 'caf\u00e9 tundra olive kettle',
  })
  const key = open.dataKeyHex
  const again = await unlockVault(folder, {
    signInName: 'rosa',
    passphrase: 'cafe\u0301 tundra olive kettle',
  })
  expect(again.dataKeyHex).toBe(key)
  const refused = unlockVault(folder, { signInName: 'rosa', passphrase: 'caf\u00e9 tundra olive kettles' })
  expect((await vaultErrorOf(refused)).code).toBe('wrong-pass-phrase')
})

test('a vault can be opened with the documented format and nothing of ours', async () => {
  const { folder } = await lockedVault()
  const header = await loadHeader(folder)
  const [slot] = header.slots
  if (slot === undefined) throw new Error('no slot')
  expect(slot.kdf).toMatchObject({ memoryKiB: 65_536, passes: 3, lanes: 4 })

  const wrappingKey = argon2Sync('argon2id', {
    message: ROSA.passphrase,
    nonce: Buffer.from(slot.kdf.salt, 'hex'),
    memory: 65_536,
    passes: 3,
    parallelism: 4,
    tagLength: 32,
  })
  const cipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(slot.wrapped.nonce, 'hex'))
  cipher.setAAD(
    Buffer.from(JSON.stringify([1, header.vaultId, slot.slotId, 'argon2id', 65_536, 3, 4, slot.kdf.salt])),
  )
  cipher.setAuthTag(Buffer.from(slot.wrapped.tag, 'hex'))
  const key = Buffer.concat([cipher.update(Buffer.from(slot.wrapped.ciphertext, 'hex')), cipher.final()])
  expect(key.toString('hex')).toBe((await unlockVault(folder, ROSA)).dataKeyHex)
})

test('an unknown name and a wrong pass phrase get one answer and one amount of work', async () => {
  const { folder } = await lockedVault()
  const wrong = await quickestOfThree(folder, { ...ROSA, passphrase: 'copper tundra olive kettle' })
  const unknown = await quickestOfThree(folder, { ...ROSA, signInName: 'nobody' })
  expect(unknown.fault.code).toBe('wrong-pass-phrase')
  expect(unknown.fault.message).toBe(wrong.fault.message)
  expect(unknown.fault.details).toEqual(wrong.fault.details)
  expect(unknown.ms).toBeGreaterThan(wrong.ms / 4)
})

test('no file of the folder holds a name, a pass phrase, a word or the key in plain text', async () => {
  const { folder, open } = await vaultOfTwo()
  const words = await open.replaceRecoveryWords()
  await vaultErrorOf(unlockVault(folder, { ...BEATRICE, passphrase: 'wrong lantern seldom orbit' }))
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(['vault.json', 'vault.previous.json', 'attempts.json']),
  )

  const text = allTextIn(folder).toLowerCase()
  const keyBase64 = Buffer.from(open.dataKeyHex, 'hex').toString('base64').toLowerCase()
  const secrets = [ROSA, BEATRICE].flatMap((user) => [user.signInName.toLowerCase(), user.passphrase])
  for (const secret of [...secrets, 'rosa', 'díaz', 'tundra', open.dataKeyHex, keyBase64, words.join(' ')]) {
    expect(text).not.toContain(secret)
  }
})

test('a closed vault has zero-filled its key and does nothing more', async () => {
  const { folder } = await lockedVault()
  const header = await loadHeader(folder)
  const dataKey = Buffer.alloc(32, 7)
  const vault = new OpenVault({ folder, header, dataKey, slotId: 'f'.repeat(32), now: Date.now })
  expect(vault.dataKeyHex).toBe('07'.repeat(32))
  vault.close()
  vault.close()
  expect(dataKey.equals(Buffer.alloc(32))).toBe(true)
  expect(() => vault.dataKeyHex).toThrow(expect.objectContaining({ code: 'vault-closed' }))
  expect((await vaultErrorOf(vault.replaceRecoveryWords())).code).toBe('vault-closed')
})

test('a change under way when the vault is locked writes nothing', async () => {
  const folder = freshFolder()
  const { open } = await createVault(folder, { kind: 'practice', ...ROSA })
  const before = allTextIn(folder)
  const change = vaultErrorOf(open.addUser(BEATRICE.signInName, BEATRICE.passphrase))
  await nextTurn()
  open.close()
  expect((await change).code).toBe('vault-closed')
  expect(allTextIn(folder)).toBe(before)
})

test('a folder that holds any part of a vault is not written over', async () => {
  const { folder } = await lockedVault()
  const before = allTextIn(folder)
  expect((await vaultErrorOf(createVault(folder, { kind: 'agency', ...BEATRICE }))).code).toBe('vault-exists')
  expect(allTextIn(folder)).toBe(before)

  const onlyRecords = freshFolder()
  writeFileSync(join(onlyRecords, 'store.db'), 'records')
  expect((await vaultErrorOf(createVault(onlyRecords, { kind: 'agency', ...ROSA }))).code).toBe(
    'vault-exists',
  )
  expect(readdirSync(onlyRecords)).toEqual(['store.db'])
})

test('an agency vault refuses a weak pass phrase at every door; the practice vault takes any', async () => {
  const folder = freshFolder()
  const weak = { kind: 'agency', signInName: 'rosa', passphrase: 'qwertyuiop123' } as const
  const refused = await vaultErrorOf(createVault(folder, weak))
  expect(refused.code).toBe('weak-pass-phrase')
  expect(refused.message).toContain('list of common ones')
  expect(readdirSync(folder)).toEqual([])

  const named = {
    kind: 'agency',
    ...ROSA,
    passphrase: 'New Dawn Shelter',
    context: { organization: 'New Dawn Shelter' },
  } as const
  expect((await vaultErrorOf(createVault(folder, named))).message).toContain('the agency')

  const { open } = await createVault(folder, { kind: 'agency', ...ROSA })
  expect((await vaultErrorOf(open.addUser('carla', 'short'))).code).toBe('weak-pass-phrase')
  expect((await vaultErrorOf(open.changePassphrase(ROSA.passphrase, 'qwertyuiop123'))).code).toBe(
    'weak-pass-phrase',
  )
  expect((await vaultErrorOf(open.resetPassphrase(open.slotId, 'aaaaaaaaaaaaaaaa'))).code).toBe(
    'weak-pass-phrase',
  )
  expect((await vaultErrorOf(createVault(freshFolder(), { ...weak, signInName: ' ' }))).code).toBe(
    'name-empty',
  )

  const practice = await createVault(freshFolder(), { ...weak, kind: 'practice' })
  expect(practice.open.kind).toBe('practice')
})

test.skipIf(process.platform === 'win32')('only their owner can read the files', async () => {
  const { folder } = await lockedVault(join(freshFolder(), 'vault'))
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(headerPath(folder)).mode & 0o777).toBe(0o600)
})

test('a slot made at a lower cost is sealed again at the current one by its next unlock', async () => {
  const { folder } = await lockedVault()
  const { dataKeyHex } = await unlockVault(folder, ROSA)
  await weakenOnlySlot(folder, Buffer.from(dataKeyHex, 'hex'))
  const weak = await loadHeader(folder)
  expect(weak.slots[0]?.kdf).toMatchObject({ memoryKiB: 19_456, passes: 2, lanes: 1 })

  const vault = await unlockVault(folder, ROSA)
  expect(vault.dataKeyHex).toBe(dataKeyHex)
  await vault.tidyAfterUnlock(ROSA.passphrase)
  const strong = await loadHeader(folder)
  expect(strong.slots[0]?.kdf).toMatchObject({ memoryKiB: 65_536, passes: 3, lanes: 4 })
  expect(strong.slots[0]?.kdf.salt).not.toBe(weak.slots[0]?.kdf.salt)
  expect(allTextIn(folder)).not.toContain(weak.slots[0]?.kdf.salt)
  expect((await unlockVault(folder, ROSA)).dataKeyHex).toBe(dataKeyHex)
})

/** Each with the count of wrong tries as it was, so that the answers can be compared. */
async function quickestOfThree(folder: string, credentials: Credentials) {
  const faults: VaultError[] = []
  const times: number[] = []
  for (let n = 1; n <= 3; n += 1) {
    const start = performance.now()
    faults.push(await vaultErrorOf(unlockVault(folder, credentials)))
    times.push(performance.now() - start)
  }
  await forgetAttempts(folder)
  const [fault] = faults
  if (fault === undefined) throw new Error('no try was made')
  return { fault, ms: Math.min(...times) }
}

/** Rewrites the header as an earlier Threshold would have, with half the work; the derivation is Node's own. */
async function weakenOnlySlot(folder: string, dataKey: Buffer): Promise<void> {
  const { wrapKey } = await import('#main/vault/key-wrap.ts')
  const header = await loadHeader(folder)
  const [slot] = header.slots
  if (slot === undefined) throw new Error('no slot')
  const kdf = { ...slot.kdf, memoryKiB: 19_456, passes: 2, lanes: 1 }
  const wrappingKey = argon2Sync('argon2id', {
    message: ROSA.passphrase,
    nonce: Buffer.from(kdf.salt, 'hex'),
    memory: kdf.memoryKiB,
    passes: kdf.passes,
    parallelism: kdf.lanes,
    tagLength: 32,
  })
  const label = JSON.stringify([1, header.vaultId, slot.slotId, 'argon2id', 19_456, 2, 1, kdf.salt])
  const wrapped = wrapKey(wrappingKey, dataKey, label)
  const weak = sealHeader({ ...header, slots: [{ ...slot, kdf, wrapped }] }, dataKey)
  writeFileSync(headerPath(folder), JSON.stringify(weak))
  writeFileSync(join(folder, 'vault.previous.json'), JSON.stringify(weak))
}
