import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { everyRow, inAgency, makeOtherAgency, userDataFolder } from '../support/agency.ts'
import { ask, lock } from '../support/bridge.ts'
import { enrolled } from '../support/referred.ts'
import { endSuddenly } from '../support/sudden-end.ts'
import { expect, signIn, test, unlock } from '../support/threshold.ts'
import {
  agencyWithRecords,
  aliases,
  bytesOf,
  flipBit,
  pageSize,
  receiveAnswers,
} from '../support/vault-files.ts'
import { goTo, summaryOf } from '../support/wizard.ts'

/** A file of the vault that was spoiled: what the unlock screen says, and how the file is put back. */
interface Spoiled {
  readonly what: string
  readonly says: RegExp
  readonly spoil: (vault: string) => void
}

const spoiledStores: readonly Spoiled[] = [
  {
    what: 'one flipped bit in its first page',
    says: /The vault could not be read: part of its file is damaged\. Nothing was changed\./,
    spoil: (vault) => flipBit(join(vault, 'store.db'), 1000),
  },
  {
    what: 'cut to half',
    says: /The vault could not be read: part of its file is damaged\. Nothing was changed\./,
    spoil: (vault) => truncateSync(join(vault, 'store.db'), 40 * pageSize),
  },
  {
    what: 'cut in the middle of a page',
    says: /The vault’s store \(store\.db\) is empty or cut short\. Nothing was changed\./,
    spoil: (vault) => truncateSync(join(vault, 'store.db'), 40 * pageSize + 100),
  },
  {
    what: 'empty',
    says: /The vault’s store \(store\.db\) is empty or cut short\. Nothing was changed\./,
    spoil: (vault) => truncateSync(join(vault, 'store.db'), 0),
  },
  {
    what: 'not there',
    says: /The vault folder has its key file but not its store \(store\.db\)\./,
    spoil: (vault) => rmSync(join(vault, 'store.db')),
  },
]

test('a damaged, cut, empty or missing store is named at the unlock, left as it is, and opens again once mended', async ({
  userData,
  start,
  quit,
}) => {
  const vault = await agencyWithRecords(userData)
  const before = await everyRow(userData)
  const file = join(vault, 'store.db')
  let sound = readFileSync(file)
  const { page } = await start()
  for (const { what, says, spoil } of spoiledStores) {
    spoil(vault)
    const spoiled = bytesOf(file)
    await signIn(page)
    await expect(summaryOf(page), what).toContainText(says)
    expect(bytesOf(file).equals(spoiled), `${what}: not written over`).toBe(true)

    writeFileSync(file, sound)
    rmSync(`${file}-wal`, { force: true })
    rmSync(`${file}-shm`, { force: true })
    await unlock(page)
    expect(await aliases(page), what).toEqual(['Quiet Harbor', 'Quiet Harbor Two'])
    await lock(page)
    sound = readFileSync(file)
  }
  await quit()
  expect(await everyRow(userData)).toEqual(before)
})

test('the store of another vault, or of a newer Threshold, is named and left as it is', async ({
  userData,
  start,
}) => {
  const vault = await agencyWithRecords(userData)
  const own = readFileSync(join(vault, 'store.db'))
  const other = userDataFolder()
  await makeOtherAgency(other.path)
  copyFileSync(join(other.path, 'vault/store.db'), join(vault, 'store.db'))
  other.remove()
  const { page } = await start()
  await expectRefused(page, vault, /part of its file is damaged/)

  writeFileSync(join(vault, 'store.db'), own)
  await inAgency(userData, ({ store: { db } }) =>
    db.query(
      "INSERT INTO store_version (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')",
    ),
  )
  await expectRefused(page, vault, /This vault was last opened by a newer Threshold\. Nothing was changed\./)
})

test('saved work that is missing is told before anything is changed, and comes back with its file', async ({
  userData,
  start,
  quit,
}) => {
  const vault = await agencyWithRecords(userData)
  const { app, page } = await start()
  await unlock(page)
  await inBridge(page)
  await endSuddenly(app)
  const log = readFileSync(join(vault, 'store.db-wal'))
  const main = readFileSync(join(vault, 'store.db'))
  rmSync(join(vault, 'store.db-wal'))

  const { page: again } = await start()
  await signIn(again)
  const dialog = again.getByRole('dialog', { name: 'Some saved work is missing from the vault' })
  await expect(dialog).toContainText('Nothing was changed')
  await dialog.getByRole('button', { name: 'Leave it as it is' }).click()
  expect(readFileSync(join(vault, 'store.db')).equals(main)).toBe(true)

  writeFileSync(join(vault, 'store.db-wal'), log)
  rmSync(join(vault, 'store.db-shm'), { force: true })
  await unlock(again)
  expect(await aliases(again)).toEqual(['Amber Field', 'Quiet Harbor', 'Quiet Harbor Two'])
  await quit()
})

test('who was told may open what is left of it', async ({ userData, start }) => {
  const vault = await agencyWithRecords(userData)
  const older = readFileSync(join(vault, 'store.db'))
  await inAgency(userData, (desk) => enrolled(desk, 'Amber Field'))
  writeFileSync(join(vault, 'store.db'), older)
  const { page } = await start()
  await signIn(page)
  await page.getByRole('button', { name: 'Open what is left' }).click()
  await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
  expect(await aliases(page)).toEqual(['Quiet Harbor', 'Quiet Harbor Two'])
  await lock(page)
  await unlock(page)
})

test('damage deep in the store is named where it is met; the rest goes on, and the damaged page stays as it is', async ({
  userData,
  start,
  quit,
}) => {
  const vault = await agencyWithRecords(userData)
  const file = join(vault, 'store.db')
  const { rootpage, PersonalID } = await inAgency(userData, async ({ store: { db } }) => {
    const [event]: readonly { rootpage: number }[] = await db.query(
      "SELECT rootpage FROM sqlite_master WHERE name = 'Event'",
    )
    const head = await db.findOneByOrFail<LocalRow<'client_profile'>>('client_profile', {
      alias: 'Quiet Harbor',
    })
    return { rootpage: event?.rootpage ?? 0, PersonalID: head.PersonalID }
  })
  const begin = (rootpage - 1) * pageSize
  flipBit(file, begin + 1000)
  const damaged = readFileSync(file).subarray(begin, begin + pageSize)

  const sentence = /The vault could not be read: part of its file is damaged\. Nothing was changed\./
  const { page } = await start()
  await unlock(page)
  await goTo(page, '/referrals')
  await expect(page.getByRole('alert').first()).toContainText(sentence)
  await goTo(page, '/settings/vault')
  await page.getByRole('button', { name: 'Check the vault' }).click()
  await expect(page.getByText('Part of the vault is damaged')).toBeVisible()
  const answers = { callSafe: 'no', codeWord: 'marigold' }
  const saved = await ask(page, 'contact.saveCard', {
    PersonalID,
    answers,
    acceptWarnings: true,
    draft_id: null,
  })
  expect(saved).toMatchObject({ saved: true })
  await quit()
  expect(
    readFileSync(file)
      .subarray(begin, begin + pageSize)
      .equals(damaged),
  ).toBe(true)
  const card = await inAgency(userData, ({ store: { db } }) => db.findOneBy('safety_card', { PersonalID }))
  expect(card).toMatchObject({ code_word: 'marigold' })
})

async function expectRefused(page: Page, vault: string, says: RegExp): Promise<void> {
  const file = join(vault, 'store.db')
  const before = bytesOf(file)
  await signIn(page)
  await expect(summaryOf(page)).toContainText(says)
  expect(bytesOf(file).equals(before)).toBe(true)
}

/** Saves one more referral over the bridge. */
async function inBridge(page: Page): Promise<void> {
  const hat = await ask<{ ProjectID: string }>(page, 'hat.worn')
  const answers = { ...receiveAnswers(hat.ProjectID), alias: 'Amber Field' }
  const saved = await ask(page, 'referrals.receive', { answers, acceptWarnings: true, draft_id: null })
  expect(saved).toMatchObject({ saved: true })
}
