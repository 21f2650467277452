import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { inspectVault, loadHeader, restorePreviousHeader } from '#main/vault/header-file.ts'
import { sealHeader, type VaultHeader } from '#main/vault/header.ts'
import { unlockVault } from '#main/vault/unlock-vault.ts'
import {
  allTextIn,
  BEATRICE,
  freshFolder,
  headerPath,
  killHard,
  lockedVault,
  readHeaderText,
  ROSA,
  startChild,
  vaultErrorOf,
  vaultOfTwo,
} from './support.ts'

describe('a damaged key file', () => {
  const damages = {
    'cut short': (path: string) => truncateSync(path, 300),
    emptied: (path: string) => truncateSync(path, 0),
    'with one letter of a wrapped key changed': (path: string) => flipHexDigit(path, '"ciphertext": "'),
    'with one digit of its date changed': (path: string) => flipHexDigit(path, '"createdAt": "202'),
    'full of noise': (path: string) => writeFileSync(path, Buffer.alloc(500, 0xfe)),
    'far too large': (path: string) => writeFileSync(path, ' '.repeat(3_000_000)),
  }

  test.each(Object.entries(damages))(
    '%s is named, kept, and the second copy is offered',
    async (_name, damage) => {
      const { folder } = await lockedVault()
      const { dataKeyHex } = await unlockVault(folder, ROSA)
      damage(headerPath(folder))
      const damaged = readFileSync(headerPath(folder))

      expect(await inspectVault(folder)).toEqual({
        state: 'damaged',
        missing: false,
        canRestorePrevious: true,
      })
      const refused = await vaultErrorOf(unlockVault(folder, ROSA))
      expect(refused.problem).toEqual({ code: 'header-damaged', canRestorePrevious: true })
      expect(readFileSync(headerPath(folder)).equals(damaged)).toBe(true)

      await restorePreviousHeader(folder)
      expect((await unlockVault(folder, ROSA)).dataKeyHex).toBe(dataKeyHex)
      expect(readFileSync(join(folder, 'vault.damaged-1.json')).equals(damaged)).toBe(true)
    },
  )

  test('without a sound second copy says so and stays as it is', async () => {
    const { folder } = await lockedVault()
    truncateSync(headerPath(folder), 100)
    truncateSync(join(folder, 'vault.previous.json'), 100)
    const before = allTextIn(folder)
    const refused = await vaultErrorOf(unlockVault(folder, ROSA))
    expect(refused.problem).toEqual({ code: 'header-damaged', canRestorePrevious: false })
    expect(refused.message).toContain('backup')
    expect((await vaultErrorOf(restorePreviousHeader(folder))).code).toBe('previous-unusable')
    expect(allTextIn(folder)).toBe(before)
  })

  test('is not overwritten by a change in a vault that is still open', async () => {
    const { folder, open } = await vaultOfTwo()
    truncateSync(headerPath(folder), 200)
    const before = allTextIn(folder)
    expect((await vaultErrorOf(open.addUser('carla', 'velvet anchor drizzle plum'))).code).toBe(
      'header-damaged',
    )
    expect(allTextIn(folder)).toBe(before)
  })
})

describe('a missing key file', () => {
  test('beside a second copy is told from an empty folder, and restored', async () => {
    const { folder } = await lockedVault()
    rmSync(headerPath(folder))
    expect(await inspectVault(folder)).toEqual({ state: 'damaged', missing: true, canRestorePrevious: true })
    expect((await vaultErrorOf(unlockVault(folder, ROSA))).code).toBe('header-missing')
    await restorePreviousHeader(folder)
    expect((await unlockVault(folder, ROSA)).kind).toBe('agency')
  })

  test('in an empty folder is no vault', async () => {
    const folder = freshFolder()
    expect(await inspectVault(folder)).toEqual({ state: 'none' })
    expect(await inspectVault(join(folder, 'not there'))).toEqual({ state: 'none' })
    const refused = await vaultErrorOf(unlockVault(folder, ROSA))
    expect(refused.problem).toEqual({ code: 'header-missing', canRestorePrevious: false })
    expect(readdirSync(folder)).toEqual([])
  })
})

test('a key file of a newer Threshold is named and never written over', async () => {
  const { folder } = await lockedVault()
  const newer = JSON.stringify({ magic: 'Threshold vault', format: 2, wholly: 'new' })
  writeFileSync(headerPath(folder), newer)
  expect(await inspectVault(folder)).toEqual({ state: 'newer' })
  const refused = await vaultErrorOf(unlockVault(folder, ROSA))
  expect(refused.code).toBe('header-newer')
  expect(refused.message).toContain('newer Threshold')
  expect((await vaultErrorOf(restorePreviousHeader(folder))).code).toBe('header-newer')
  expect(readHeaderText(folder)).toBe(newer)
})

describe('a key file changed outside Threshold', () => {
  const forgeries = {
    'another kind': (header: VaultHeader) => ({ ...header, kind: 'practice' as const }),
    'another date': (header: VaultHeader) => ({ ...header, createdAt: '2020-01-01' }),
    'a user taken out': (header: VaultHeader) => ({ ...header, slots: header.slots.slice(0, 1) }),
    'two names exchanged': (header: VaultHeader) => ({ ...header, slots: withNamesExchanged(header) }),
    'an earlier revision': (header: VaultHeader) => ({ ...header, revision: 1 }),
    'a mac of its own': (header: VaultHeader) => ({ ...header, mac: 'a'.repeat(64) }),
  }

  test.each(Object.entries(forgeries))('(%s) is named after the unlock', async (name, forge) => {
    const { folder } = await vaultOfTwo()
    const forged = withTrueChecksum(forge(await loadHeader(folder)))
    writeFileSync(headerPath(folder), JSON.stringify(forged))
    expect((await inspectVault(folder)).state).toBe('ready')

    const who = name === 'two names exchanged' ? { ...ROSA, signInName: BEATRICE.signInName } : ROSA
    const refused = await vaultErrorOf(unlockVault(folder, who))
    expect(refused.problem).toEqual({ code: 'header-tampered', canRestorePrevious: true })
    expect(refused.message).toContain('changed outside Threshold')
    expect(JSON.parse(readHeaderText(folder))).toEqual(forged)

    await restorePreviousHeader(folder, { tampered: true })
    expect((await unlockVault(folder, ROSA)).kind).toBe('agency')
  })

  test('with less work asked for does not open at all', async () => {
    const { folder } = await lockedVault()
    const header = await loadHeader(folder)
    const slots = header.slots.map((slot) => ({ ...slot, kdf: { ...slot.kdf, passes: 1 } }))
    writeFileSync(headerPath(folder), JSON.stringify(withTrueChecksum({ ...header, slots })))
    expect((await vaultErrorOf(unlockVault(folder, ROSA))).code).toBe('wrong-pass-phrase')
  })

  test('asking for more memory than any slot has is damage, not an order', async () => {
    const { folder } = await lockedVault()
    const header = await loadHeader(folder)
    const slots = header.slots.map((slot) => ({ ...slot, kdf: { ...slot.kdf, memoryKiB: 4_000_000_000 } }))
    writeFileSync(headerPath(folder), JSON.stringify({ ...header, slots }))
    expect((await vaultErrorOf(unlockVault(folder, ROSA))).code).toBe('header-damaged')
  })

  test('while the vault is open stops the next change', async () => {
    const { folder, open } = await vaultOfTwo()
    const genuine = await loadHeader(folder)
    const swapped = sealHeader(
      { ...genuine, revision: genuine.revision + 5 },
      Buffer.from(open.dataKeyHex, 'hex'),
    )
    writeFileSync(headerPath(folder), JSON.stringify(swapped))
    expect((await vaultErrorOf(open.replaceRecoveryWords())).code).toBe('header-tampered')
    expect(JSON.parse(readHeaderText(folder))).toEqual(swapped)
  })

  test('is not excused: a sound header cannot be replaced by its second copy', async () => {
    const { folder } = await lockedVault()
    expect((await vaultErrorOf(restorePreviousHeader(folder))).code).toBe('vault-exists')
    expect(existsSync(join(folder, 'vault.damaged-1.json'))).toBe(false)
  })
})

describe('a crash while the key file is written', () => {
  test('leaves a temporary file that nobody reads and the next change replaces', async () => {
    const { folder } = await lockedVault()
    writeFileSync(`${headerPath(folder)}.new`, readHeaderText(folder).slice(0, 400))
    const vault = await unlockVault(folder, ROSA)
    await vault.addUser(BEATRICE.signInName, BEATRICE.passphrase)
    expect(readdirSync(folder).toSorted()).toEqual(['vault.json', 'vault.previous.json'])
    expect((await unlockVault(folder, BEATRICE)).dataKeyHex).toBe(vault.dataKeyHex)
  })

  test('at any moment leaves a vault that opens', async () => {
    const { folder } = await lockedVault()
    const { dataKeyHex } = await unlockVault(folder, ROSA)
    const revisions: number[] = []
    for (const afterMs of [3, 11, 24, 37, 55]) {
      const before = readHeaderText(folder)
      const child = await startChild('keep-changing.child.ts', folder, ROSA.signInName, ROSA.passphrase)
      await vi.waitFor(() => expect(readHeaderText(folder)).not.toBe(before), {
        interval: 1,
        timeout: 30_000,
      })
      await new Promise((resolve) => {
        setTimeout(resolve, afterMs)
      })
      await killHard(child)
      expect((await inspectVault(folder)).state).toBe('ready')
      const vault = await unlockVault(folder, ROSA)
      expect(vault.dataKeyHex).toBe(dataKeyHex)
      revisions.push(vault.revision)
    }
    expect(revisions.at(-1)).toBeGreaterThan(5)
  })

  test('between taking a user away and renewing the second copy is made good at the next unlock', async () => {
    const { folder, open, beatrice } = await vaultOfTwo()
    const withBeatrice = readHeaderText(folder)
    await open.removeUser(beatrice)
    writeFileSync(join(folder, 'vault.previous.json'), withBeatrice)

    await tidied(folder)
    truncateSync(headerPath(folder), 0)
    await restorePreviousHeader(folder)
    expect((await vaultErrorOf(unlockVault(folder, BEATRICE))).code).toBe('wrong-pass-phrase')
    expect((await unlockVault(folder, ROSA)).slotIds).toHaveLength(1)
  })
})

test('a second copy that nobody with the key wrote is renewed at the next unlock', async () => {
  const { folder } = await vaultOfTwo()
  const previous = join(folder, 'vault.previous.json')
  const forged = withTrueChecksum({ ...(await loadHeader(folder)), createdAt: '2020-01-01' })
  writeFileSync(previous, JSON.stringify(forged))
  await tidied(folder)
  expect(JSON.parse(readFileSync(previous, 'utf8'))).toEqual(await loadHeader(folder))
})

test('a key file set aside is deleted at the next change that takes a way in away, and not before', async () => {
  const { folder, beatrice } = await vaultOfTwo()
  writeFileSync(join(folder, 'notes.txt'), 'not ours')
  truncateSync(headerPath(folder), 300)
  await restorePreviousHeader(folder)
  const aside = join(folder, 'vault.damaged-1.json')
  const vault = await unlockVault(folder, ROSA)
  expect(vault.slotIds).not.toContain(beatrice)
  await vault.addUser('carla', 'velvet anchor drizzle plum')
  expect(existsSync(aside)).toBe(true)
  await vault.replaceRecoveryWords()
  expect(existsSync(aside)).toBe(false)
  expect(existsSync(join(folder, 'notes.txt'))).toBe(true)
})

/** Unlocks as Rosa and does what an unlock leaves to do. */
async function tidied(folder: string): Promise<void> {
  const vault = await unlockVault(folder, ROSA)
  await vault.tidyAfterUnlock(ROSA.passphrase)
}

function withNamesExchanged(header: VaultHeader) {
  const [first, second] = header.slots
  if (first === undefined || second === undefined) throw new Error('two users expected')
  return [
    { ...first, nameTag: second.nameTag },
    { ...second, nameTag: first.nameTag },
  ]
}

/** What a forger who has read our source does: makes the file whole again, as far as that needs no key. */
function withTrueChecksum(header: VaultHeader): VaultHeader {
  const { mac, checksum: _, ...contents } = header
  const checksum = createHash('sha256').update(canonical(contents)).update(mac).digest('hex')
  return { ...header, checksum }
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
}

/** Changes the digit after this mark for another one. */
function flipHexDigit(path: string, mark: string): void {
  const text = readFileSync(path, 'utf8')
  const at = text.indexOf(mark) + mark.length
  if (at < mark.length) throw new Error('mark not found')
  writeFileSync(path, `${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`)
}
