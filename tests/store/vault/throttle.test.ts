import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createVault } from '#main/vault/create-vault.ts'
import { secondsUntilNextTry, throttledTry } from '#main/vault/throttle.ts'
import { unlockVault } from '#main/vault/unlock-vault.ts'
import { freshFolder, HandClock, lockedVault, ROSA, vaultErrorOf } from './support.ts'

const WRONG = { ...ROSA, passphrase: 'copper tundra olive kettle' }

test('wrong tries wait 1, 2, 4 ... 60 seconds from the fourth, and the right one starts the count again', async () => {
  const { folder } = await lockedVault()
  const clock = new HandClock()
  const waits: unknown[] = []
  for (let n = 1; n <= 11; n += 1) {
    const refused = await vaultErrorOf(unlockVault(folder, WRONG, clock))
    expect(refused.code).toBe('wrong-pass-phrase')
    const wait = await secondsUntilNextTry(folder, clock.now)
    expect(refused.details).toEqual({ secondsLeft: wait })
    waits.push(wait)
    clock.move(wait)
  }
  expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60])

  await unlockVault(folder, ROSA, clock)
  expect(existsSync(join(folder, 'attempts.json'))).toBe(false)
  const next = await vaultErrorOf(unlockVault(folder, WRONG, clock))
  expect(next.problem).toEqual({ code: 'wrong-pass-phrase', secondsLeft: 0 })
})

test('during the wait even the right pass phrase is not tried, and the wait does not grow', async () => {
  const { folder } = await lockedVault()
  const clock = new HandClock()
  await tryWrongly(folder, clock, 6)
  clock.move(1)
  const refused = await vaultErrorOf(unlockVault(folder, ROSA, clock))
  expect(refused.problem).toEqual({ code: 'throttled', secondsLeft: 3 })
  expect(refused.message).toContain('try again in 3 seconds')

  const refusalMs = await quickestMs(() => vaultErrorOf(unlockVault(folder, ROSA, clock)))
  clock.move(3)
  const unlockMs = await quickestMs(() => unlockVault(folder, ROSA, clock))
  expect(refusalMs).toBeLessThan(unlockMs / 2)
})

test('the wait outlives a restart, and its file names nobody', async () => {
  const { folder } = await lockedVault()
  const clock = new HandClock()
  await tryWrongly(folder, clock, 7)
  expect(Object.keys(JSON.parse(readFileSync(join(folder, 'attempts.json'), 'utf8'))).toSorted()).toEqual([
    'failures',
    'lastAt',
  ])

  vi.resetModules()
  const restarted = await import('#main/vault/unlock-vault.ts')
  const refused = restarted.unlockVault(folder, ROSA, clock)
  await expect(refused).rejects.toMatchObject({ problem: { code: 'throttled', secondsLeft: 8 } })
})

test('a try is on the disk as a wrong one while it runs, so that killing Threshold does not make it free', async () => {
  const folder = freshFolder()
  const clock = new HandClock()
  const path = join(folder, 'attempts.json')
  let duringTry = ''
  const answer = await throttledTry(folder, clock.now, async () => {
    duringTry = readFileSync(path, 'utf8')
    return 'right'
  })
  expect(JSON.parse(duringTry)).toEqual({ failures: 1, lastAt: clock.now() })
  expect(answer).toBe('right')
  expect(existsSync(path)).toBe(false)
})

test('many tries at once do not slip past the wait', async () => {
  const { folder } = await lockedVault()
  const clock = new HandClock()
  const tries = await Promise.all(
    Array.from({ length: 8 }, () => vaultErrorOf(unlockVault(folder, WRONG, clock))),
  )
  expect(tries.map((fault) => fault.code)).toEqual([
    ...Array.from({ length: 4 }, () => 'wrong-pass-phrase'),
    ...Array.from({ length: 4 }, () => 'throttled'),
  ])
})

test('a clock set back neither ends the wait early nor makes it longer than itself', async () => {
  const { folder } = await lockedVault()
  const clock = new HandClock()
  await tryWrongly(folder, clock, 10)
  clock.move(-365 * 86_400)
  const refused = await vaultErrorOf(unlockVault(folder, ROSA, clock))
  expect(refused.problem).toEqual({ code: 'throttled', secondsLeft: 60 })
  clock.move(59)
  expect((await vaultErrorOf(unlockVault(folder, ROSA, clock))).details).toEqual({ secondsLeft: 1 })
  clock.move(1)
  expect((await unlockVault(folder, ROSA, clock)).kind).toBe('agency')
})

test('an attempts file that cannot be read neither frees nor locks', async () => {
  const { folder } = await lockedVault()
  const clock = new HandClock()
  writeFileSync(join(folder, 'attempts.json'), '{"failures":')
  expect(await secondsUntilNextTry(folder, clock.now)).toBe(0)
  const refused = await vaultErrorOf(unlockVault(folder, WRONG, clock))
  expect(refused.details).toEqual({ secondsLeft: 1 })
  clock.move(1)
  expect((await unlockVault(folder, ROSA, clock)).kind).toBe('agency')
})

test('the pass phrase asked for once more at an open vault is slowed too', async () => {
  const clock = new HandClock()
  const { open } = await createVault(freshFolder(), { kind: 'agency', ...ROSA }, clock)
  for (let n = 1; n <= 3; n += 1) await vaultErrorOf(open.provePassphrase(WRONG.passphrase))
  const fourth = await vaultErrorOf(open.changePassphrase(WRONG.passphrase, 'glacier pencil mutton sphere'))
  expect(fourth.problem).toEqual({ code: 'wrong-pass-phrase', secondsLeft: 1 })
  expect((await vaultErrorOf(open.provePassphrase(ROSA.passphrase))).code).toBe('throttled')
  clock.move(1)
  await expect(open.provePassphrase(ROSA.passphrase)).resolves.toBeUndefined()
})

/** Of five runs, so that a busy machine does not decide. */
async function quickestMs(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let n = 1; n <= 5; n += 1) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}

async function tryWrongly(folder: string, clock: HandClock, times: number): Promise<void> {
  for (let n = 1; n <= times; n += 1) {
    clock.move(await secondsUntilNextTry(folder, clock.now))
    await vaultErrorOf(unlockVault(folder, WRONG, clock))
  }
}
