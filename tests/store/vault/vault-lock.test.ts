import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { acquireVaultLock } from '#main/vault/vault-lock.ts'
import { freshFolder, killHard, startChild } from './support.ts'

const IN_USE_HERE = expect.objectContaining({ problem: { code: 'in-use', elsewhere: false } })

test('one folder is held by one; another folder is free', () => {
  const folder = freshFolder()
  const lock = acquireVaultLock(folder)
  expect(() => acquireVaultLock(folder)).toThrow(IN_USE_HERE)
  acquireVaultLock(freshFolder()).release()

  lock.release()
  lock.release()
  expect(readdirSync(folder)).toEqual([])
  acquireVaultLock(folder).release()
})

test('another process holds it while it lives, and not after it was killed', async () => {
  const folder = freshFolder()
  const child = await startChild('hold-lock.child.ts', folder)
  expect(() => acquireVaultLock(folder)).toThrow(IN_USE_HERE)
  await killHard(child)
  expect(readdirSync(folder)).toEqual(['vault.lock'])

  const lock = acquireVaultLock(folder)
  expect(() => acquireVaultLock(folder)).toThrow(IN_USE_HERE)
  lock.release()
  expect(readdirSync(folder)).toEqual([])
})

test.skipIf(process.platform === 'win32')(
  'a process that got the number of a dead one is not taken for it',
  () => {
    const folder = freshFolder()
    acquireVaultLock(folder)
    const holder = holderOf(folder)
    writeHolder(folder, { ...holder, processStart: 'long ago' })
    const lock = acquireVaultLock(folder)
    expect(holderOf(folder)['token']).not.toBe(holder['token'])
    lock.release()
  },
)

test('a lock of another computer stays until the person says it is closed there', () => {
  const folder = freshFolder()
  acquireVaultLock(folder)
  writeHolder(folder, { ...holderOf(folder), computer: 'another one' })
  expect(() => acquireVaultLock(folder)).toThrow(
    expect.objectContaining({ problem: { code: 'in-use', elsewhere: true } }),
  )
  acquireVaultLock(folder, { evenFromElsewhere: true }).release()
})

test('a living holder here is never pushed out', () => {
  const folder = freshFolder()
  acquireVaultLock(folder)
  expect(() => acquireVaultLock(folder, { evenFromElsewhere: true })).toThrow(IN_USE_HERE)
})

test('a lock without content is respected while it may still be written, and then no more', () => {
  const folder = freshFolder()
  const path = join(folder, 'vault.lock')
  writeFileSync(path, '')
  expect(() => acquireVaultLock(folder)).toThrow(IN_USE_HERE)
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(path, longAgo, longAgo)
  acquireVaultLock(folder).release()
})

test("letting go leaves another one's lock alone, and the file names no computer", () => {
  const folder = freshFolder()
  const lock = acquireVaultLock(folder)
  expect(readFileSync(join(folder, 'vault.lock'), 'utf8')).not.toContain(hostname())
  writeHolder(folder, { ...holderOf(folder), token: 'of another' })
  lock.release()
  expect(readdirSync(folder)).toEqual(['vault.lock'])
})

function holderOf(folder: string): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(join(folder, 'vault.lock'), 'utf8')))
}

function writeHolder(folder: string, holder: Record<string, unknown>): void {
  writeFileSync(join(folder, 'vault.lock'), JSON.stringify(holder))
}
