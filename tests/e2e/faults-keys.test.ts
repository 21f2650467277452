import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadHeader } from '#main/vault/header-file.ts'
import { formatHeader, sealHeader } from '#main/vault/header.ts'
import { everyRow } from '../support/agency.ts'
import { lock } from '../support/bridge.ts'
import { expect, signIn, test, unlock } from '../support/threshold.ts'
import { agencyWithRecords, bytesOf } from '../support/vault-files.ts'
import { summaryOf } from '../support/wizard.ts'

test('a damaged or missing key file offers the second copy, which opens the same records', async ({
  userData,
  start,
  quit,
}) => {
  const vault = await agencyWithRecords(userData)
  const before = await everyRow(userData)
  const header = join(vault, 'vault.json')
  const { page } = await start()
  for (const [spoil, title] of [
    [() => truncateSync(header, 300), 'The vault’s keys are damaged'],
    [() => rmSync(header), 'The vault’s keys are missing'],
  ] as const) {
    spoil()
    const spoiled = bytesOf(header)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    expect(bytesOf(header).equals(spoiled)).toBe(true)
    await page.getByRole('button', { name: 'Put the second copy back' }).click()
    await unlock(page)
    await lock(page)
  }
  expect(readdirSync(vault), 'the damaged one is kept').toContain('vault.damaged-1.json')
  await quit()
  expect(await everyRow(userData)).toEqual(before)
})

test('a key file of a newer Threshold is named and never written over', async ({ userData, start }) => {
  const vault = await agencyWithRecords(userData)
  const header = join(vault, 'vault.json')
  const own = readFileSync(header, 'utf8')
  writeFileSync(header, JSON.stringify({ magic: 'Threshold vault', format: 2 }))
  const newer = readFileSync(header)
  const { page } = await start()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This vault needs a newer Threshold')
  await expect(page.getByRole('button', { name: 'Put the second copy back' })).toBeHidden()
  expect(readFileSync(header).equals(newer)).toBe(true)

  writeFileSync(header, own)
  await page.getByRole('button', { name: 'Look again' }).click()
  await unlock(page)
})

test('a key file changed from outside is named after the pass phrase, and the second copy takes its place', async ({
  userData,
  start,
  quit,
}) => {
  const vault = await agencyWithRecords(userData)
  const before = await everyRow(userData)
  const header = join(vault, 'vault.json')
  const forged = sealHeader({ ...(await loadHeader(vault)), createdAt: '2020-01-01' }, randomBytes(32))
  writeFileSync(header, formatHeader(forged))
  const { page } = await start()
  await signIn(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The vault’s keys were changed from outside',
  )
  expect(readFileSync(header, 'utf8')).toBe(formatHeader(forged))
  await page.getByRole('button', { name: 'Put the second copy back' }).click()
  await unlock(page)
  await quit()
  expect(await everyRow(userData)).toEqual(before)
})

test('wrong pass phrases wait longer each time from the fourth, lose nothing, and the right one opens', async ({
  userData,
  start,
  quit,
}) => {
  await agencyWithRecords(userData)
  const before = await everyRow(userData)
  const { page } = await start()
  for (let time = 1; time <= 3; time += 1) {
    await signIn(page, 'not her pass phrase')
    await expect(summaryOf(page)).toContainText('Sign-in name and pass phrase do not match. Nothing was lost')
    await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeEnabled()
  }
  await signIn(page, 'not her pass phrase')
  await expect(page.getByText('You can try again in 1 second', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeDisabled()
  await expect(page.getByText('You can try again now')).toBeVisible()
  await unlock(page)
  await quit()
  expect(await everyRow(userData)).toEqual(before)
})

test('a clock set back neither ends the wait nor makes it longer than itself', async ({
  userData,
  start,
}) => {
  const vault = await agencyWithRecords(userData)
  const inAYear = Date.now() + 365 * 86_400_000
  writeFileSync(join(vault, 'attempts.json'), JSON.stringify({ failures: 5, lastAt: inAYear }))
  const { page } = await start()
  await expect(page.getByText(/^You can try again in [12] seconds?$/)).toBeVisible()
  await expect(page.getByText('You can try again now')).toBeVisible()
  await unlock(page)
})
