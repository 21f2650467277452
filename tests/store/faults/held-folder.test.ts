import { readdirSync, renameSync, rmdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { acquireVaultLock } from '#main/vault/vault-lock.ts'
import { closedStore, openAgain } from './support.ts'

test('a drive that is gone while the vault is locked leaves a lock behind that does not lock its holder out', async () => {
  const { vault } = await closedStore()
  const lock = acquireVaultLock(vault)
  renameSync(vault, `${vault} gone`)
  lock.release()
  renameSync(`${vault} gone`, vault)
  expect(readdirSync(vault)).toContain('vault.lock')

  const again = acquireVaultLock(vault)
  expect(() => acquireVaultLock(vault)).toThrow(expect.objectContaining({ code: 'in-use' }))
  again.release()
  expect(readdirSync(vault)).not.toContain('vault.lock')
})

test('a vault whose folder is gone is named, and opens once the folder is back', async () => {
  const store = await closedStore()
  renameSync(store.vault, `${store.vault} gone`)
  await expect(openAgain(store)).rejects.toMatchObject({ code: 'header-missing' })
  rmdirSync(store.vault)
  renameSync(`${store.vault} gone`, store.vault)
  expect((await openAgain(store)).session.info.displayName).toBe('Dana Whitfield')
})
