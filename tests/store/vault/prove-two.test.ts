import { expect, test } from 'vitest'
import { createVault } from '#main/vault/create-vault.ts'
import type { OpenVault } from '#main/vault/open-vault.ts'
import { BEATRICE, freshFolder, HandClock, ROSA, vaultErrorOf, vaultOfTwo } from './support.ts'

const wrong = 'margin lantern seldom kettle'

async function twoWith(clock: HandClock): Promise<{ open: OpenVault; beatrice: string }> {
  const { open } = await createVault(freshFolder(), { kind: 'agency', ...ROSA }, clock)
  return { open, beatrice: await open.addUser(BEATRICE.signInName, BEATRICE.passphrase) }
}

test('two people who both sign are known, the second by the slot', async () => {
  const { open, beatrice } = await vaultOfTwo()
  expect(await open.proveTwo(ROSA.passphrase, BEATRICE)).toBe(beatrice)
  expect(await open.proveTwo(ROSA.passphrase, { ...BEATRICE, signInName: ' BEATRICE ' })).toBe(beatrice)
})

test('nobody signs twice, not even with the right pass phrase', async () => {
  const { open } = await vaultOfTwo()
  for (const signInName of [ROSA.signInName, ' rosa DÍAZ ']) {
    const refused = await vaultErrorOf(open.proveTwo(ROSA.passphrase, { ...ROSA, signInName }))
    expect(refused.code).toBe('same-person')
  }
})

test.each([
  ['own', wrong, BEATRICE],
  ['second', ROSA.passphrase, { ...BEATRICE, passphrase: wrong }],
  ['second', ROSA.passphrase, { ...BEATRICE, passphrase: ROSA.passphrase }],
  ['second', ROSA.passphrase, { ...BEATRICE, signInName: 'nobody' }],
  ['own', wrong, { ...BEATRICE, passphrase: wrong }],
] as const)('a wrong pass phrase is refused and told whose it is: %s', async (whose, own, second) => {
  const { open } = await vaultOfTwo()
  const refused = await vaultErrorOf(open.proveTwo(own, second))
  expect(refused.problem).toEqual({ code: 'wrong-pass-phrase', secondsLeft: 0, whose })
  expect(refused.message).not.toContain(BEATRICE.signInName)
})

test('guesses at the second pass phrase wait as at an unlock, although the first is right each time', async () => {
  const clock = new HandClock()
  const { open, beatrice } = await twoWith(clock)
  const guess = (): ReturnType<OpenVault['proveTwo']> =>
    open.proveTwo(ROSA.passphrase, { ...BEATRICE, passphrase: wrong })
  const waits: unknown[] = []
  for (let n = 0; n < 5; n += 1) {
    const refused = await vaultErrorOf(guess())
    waits.push(refused.details['secondsLeft'])
    clock.move(Number(refused.details['secondsLeft']))
  }
  expect(waits).toEqual([0, 0, 0, 1, 2])
  await vaultErrorOf(guess())
  const right = await vaultErrorOf(open.proveTwo(ROSA.passphrase, BEATRICE))
  expect(right.problem).toEqual({ code: 'throttled', secondsLeft: 4 })
  clock.move(4)
  expect(await open.proveTwo(ROSA.passphrase, BEATRICE)).toBe(beatrice)
})

test('somebody who was removed signs for nobody', async () => {
  const { open, beatrice } = await vaultOfTwo()
  await open.removeUser(beatrice)
  const refused = await vaultErrorOf(open.proveTwo(ROSA.passphrase, BEATRICE))
  expect(refused.problem).toMatchObject({ code: 'wrong-pass-phrase', whose: 'second' })
})
