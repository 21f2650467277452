import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openDraft, saveDraft } from '#main/services/drafts/drafts.ts'
import { dana, everyRow, inAgency } from '../support/agency.ts'
import { ask, lock } from '../support/bridge.ts'
import { limited, makeReadOnly, onSmallDisk, type FullDisk } from '../support/disk.ts'
import { expect, signIn, test, unlock } from '../support/threshold.ts'
import { agencyWithRecords, aliases, receiveAnswers } from '../support/vault-files.ts'
import { at, goTo, summaryOf, untilSaved } from '../support/wizard.ts'

const disks: readonly { readonly name: string; readonly make: (vault: string) => FullDisk }[] = [
  { name: 'a full disk', make: onSmallDisk },
  ...(process.platform === 'linux' ? [{ name: 'files that may not grow', make: limited }] : []),
]

for (const { name, make } of disks) {
  test(`${name} while working: no answer and no record is lost, and both are saved once there is space`, async ({
    userData,
    start,
    quit,
  }) => {
    const vault = await agencyWithRecords(userData)
    await inAgency(userData, async (desk) => {
      const { draft_id } = await openDraft(desk, 'receive', 'new')
      await saveDraft(desk, draft_id, receiveAnswers(desk.hat.ProjectID), 'code')
    })
    const disk = make(vault)
    try {
      const { app, page } = await start()
      await unlock(page)
      await page.getByRole('link', { name: /^Record a referral.*Saved/ }).click()
      await at(page, 'What is its reference code?')
      disk.fill(app)
      await page.getByLabel('Reference code').fill('CE-9001')
      const failed = page.getByRole('alert').filter({ hasText: 'so this was not saved' })
      await expect(failed).toContainText(
        'There is no space left on this disk, so this was not saved. What was saved before is safe.',
      )
      await expect(page.getByLabel('Reference code')).toHaveValue('CE-9001')
      expect(await draftedCode(page)).toBe('CE-2041')
      disk.free(app)
      await failed.getByRole('button', { name: 'Try again' }).click()
      await untilSaved(page)
      expect(await draftedCode(page)).toBe('CE-9001')

      await page.getByRole('button', { name: 'Continue' }).click()
      await goToCheck(page)
      disk.fill(app)
      await page.getByRole('button', { name: 'Save referral' }).click()
      await expect(summaryOf(page)).toContainText(
        'There is no space left on this disk, so this was not saved',
      )
      expect(await aliases(page)).toEqual(['Quiet Harbor', 'Quiet Harbor Two'])
      disk.free(app)
      await page.getByRole('button', { name: 'Save referral' }).click()
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
      await quit()
      const { referral, draft } = await everyRow(userData)
      expect(referral).toHaveLength(2)
      expect(referral).toContainEqual(expect.objectContaining({ reference_code: 'CE-9001' }))
      expect(draft).toEqual([])
    } finally {
      await quit()
      disk.remove()
    }
  })
}

test('a read-only folder is named at the unlock, and opens once it may be written', async ({
  userData,
  start,
  quit,
}) => {
  const vault = await agencyWithRecords(userData)
  const before = await everyRow(userData)
  const files = readdirSync(vault)
  const { page } = await start()
  const undo = makeReadOnly(vault)
  try {
    await signIn(page)
    await expect(summaryOf(page)).toContainText(
      "Threshold may not write to the vault's folder. Nothing was changed.",
    )
    expect(readdirSync(vault)).toEqual(files)
  } finally {
    undo()
  }
  await unlock(page)
  await quit()
  expect(await everyRow(userData)).toEqual(before)
})

test('a folder that may no longer be written while the vault is open: named, nothing lost, and not locked out', async ({
  userData,
  start,
  quit,
}) => {
  const vault = await agencyWithRecords(userData)
  const header = readFileSync(join(vault, 'vault.json'))
  const { page } = await start()
  await unlock(page)
  const undo = makeReadOnly(vault)
  try {
    await goTo(page, '/settings/vault/pass-phrase')
    await page.getByLabel('Pass phrase of today').fill(dana.passphrase)
    for (const label of ['New pass phrase', 'New pass phrase, a second time']) {
      await page.getByLabel(label, { exact: true }).fill('glacier pencil mutton sphere')
    }
    await page.getByRole('button', { name: 'Change it' }).click()
    await expect(summaryOf(page)).toContainText(
      "Threshold may not write to the vault's folder. Nothing was changed.",
    )
    await lock(page)
  } finally {
    undo()
  }
  expect(readFileSync(join(vault, 'vault.json')).equals(header)).toBe(true)
  await unlock(page)
  expect(await aliases(page)).toEqual(['Quiet Harbor', 'Quiet Harbor Two'])
  await quit()
})

async function draftedCode(page: Page): Promise<unknown> {
  const [begun] = await ask<readonly { draft_id: string }[]>(page, 'drafts.unfinished')
  const draft = await ask<{ answers: { referenceCode?: string } }>(page, 'drafts.open', {
    kind: 'receive',
    subject: 'new',
    draft_id: begun?.draft_id,
  })
  return draft.answers.referenceCode
}

/** Every answer is there already: on through the questions to the page that shows them all. */
async function goToCheck(page: Page): Promise<void> {
  const save = page.getByRole('button', { name: 'Save referral' })
  const next = page.getByRole('button', { name: 'Continue' })
  await expect(async () => {
    if (await save.isVisible()) return
    await next.click({ timeout: 500 })
    expect(await save.isVisible()).toBe(true)
  }).toPass({ intervals: [50] })
}
