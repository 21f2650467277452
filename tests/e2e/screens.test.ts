import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from '../support/bridge.ts'
import { expect, test } from '../support/threshold.ts'

/** Where the pictures go: beside the reports, or into docs when they are made for the README. */
const pictures = process.env['THRESHOLD_PICTURES'] ?? 'out/pictures'

interface Row {
  readonly referral_id: string
  readonly PersonalID: string
  readonly alias: string
}

test('every screen of the practice vault is free of accessibility findings and right at each size', async ({
  start,
}) => {
  test.setTimeout(300_000)
  mkdirSync(pictures, { recursive: true })
  const { app, page } = await start()
  await show(app, page, 'welcome')
  await page.getByRole('button', { name: 'Look around the practice vault' }).click()
  await expect(page.getByText('Practice vault: invented people')).toBeVisible()
  await expect(page.getByText(/open referrals/)).toBeVisible()

  for (const { name, path } of await screens(page)) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, path)
    await show(app, page, name)
  }
  await workThrough(app, page)
})

/** The pages that are reached only by working: a section of intake, check answers, done, and the lock. */
async function workThrough(app: ElectronApplication, page: Page): Promise<void> {
  const [drafted] = await ask<readonly { subject: string }[]>(page, 'drafts.unfinished')
  if (drafted === undefined) throw new Error('the practice vault has a draft under way')
  await page.evaluate(() => {
    location.hash = '#/referrals?list=to_resolve'
  })
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('link', { name: 'Record the result' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await show(app, page, 'check-answers')
  await page.getByRole('button', { name: 'Save result' }).click()
  const saveWith = page.getByRole('button', { name: /^Save with/ })
  const done = page.getByRole('heading', { name: /^Recorded: successful/ })
  await saveWith.or(done).first().waitFor()
  if (await saveWith.isVisible()) {
    await show(app, page, 'warnings')
    await saveWith.click()
  }
  await done.waitFor()
  await show(app, page, 'done')

  await page.evaluate(() => {
    location.hash = '#/referrals?list=to_contact'
  })
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('link', { name: 'It will not go ahead' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('There is a problem').waitFor()
  await show(app, page, 'problem')

  await page.getByRole('button', { name: 'Lock' }).click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await show(app, page, 'locked')
}

/** The screens that make or break it, and the rest, each with the record it shows best. */
async function screens(page: Page): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const first = async (bucket: string): Promise<Row> => {
    const rows = await ask<readonly Row[]>(page, 'referrals.list', { bucket, limit: 50 })
    const [row] = rows
    if (row === undefined) throw new Error(`the practice vault has a referral ${bucket}`)
    return row
  }
  const contact = await first('to_contact')
  const intake = await first('in_intake')
  const resolve = await first('to_resolve')
  const housing = await first('not_yet_housed')
  const received = await first('to_acknowledge')
  const [family] = await ask<readonly { PersonalID: string }[]>(page, 'clients.search', {
    text: 'Western Voyage',
  })
  const client = family?.PersonalID ?? intake.PersonalID
  const { resultingEnrollment } = await ask<{ resultingEnrollment: { EnrollmentID: string } }>(
    page,
    'referrals.get',
    { referral_id: housing.referral_id },
  )
  const enrollment = resultingEnrollment.EnrollmentID
  return [
    { name: 'home', path: '#/' },
    { name: 'referrals', path: '#/referrals' },
    { name: 'referrals-overdue', path: '#/referrals?list=overdue' },
    { name: 'referral', path: `#/referrals/${contact.referral_id}` },
    { name: 'receive', path: '#/referrals/new' },
    { name: 'acknowledge', path: `#/referrals/${received.referral_id}/acknowledge` },
    { name: 'contact', path: `#/referrals/${contact.referral_id}/contact` },
    { name: 'safety-card', path: `#/clients/${contact.PersonalID}/safety` },
    { name: 'intake', path: `#/referrals/${intake.referral_id}/intake` },
    { name: 'successful', path: `#/referrals/${resolve.referral_id}/successful` },
    { name: 'unsuccessful', path: `#/referrals/${contact.referral_id}/unsuccessful` },
    { name: 'housing', path: `#/referrals/${housing.referral_id}/housing` },
    { name: 'amend', path: `#/referrals/${housing.referral_id}/amend` },
    { name: 'clients', path: '#/clients' },
    { name: 'client', path: `#/clients/${client}` },
    { name: 'client-household', path: `#/clients/${client}/household` },
    { name: 'client-enrollments', path: `#/clients/${client}/enrollments` },
    { name: 'enrollment', path: `#/enrollments/${enrollment}` },
    { name: 'amend-intake', path: `#/enrollments/${enrollment}/domesticViolence` },
    { name: 'client-events', path: `#/clients/${client}/events` },
    { name: 'client-history', path: `#/clients/${client}/history` },
    { name: 'settings', path: '#/settings' },
    { name: 'settings-safety', path: '#/settings/safety' },
    { name: 'settings-agency', path: '#/settings/agency' },
    { name: 'settings-clocks', path: '#/settings/clocks' },
    { name: 'settings-people', path: '#/settings/people' },
    { name: 'settings-vault', path: '#/settings/vault' },
    { name: 'settings-about', path: '#/settings/about' },
  ]
}

/** Judges a screen and takes its pictures: light and dark at 1280x800, light at 1024x700 and at 200 % text. */
async function show(app: ElectronApplication, page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await size(app, 1280, 800)
    await atRest(page)
    const findings = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(
      findings.violations.map(({ id, nodes }) => `${name} ${scheme}: ${id} ${nodes[0]?.target.join(' ')}`),
    ).toEqual([])
    await picture(page, `${name}-${scheme}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await size(app, 1024, 700)
  await nothingSticksOut(page, `${name} at 1024x700`)
  await picture(page, `${name}-1024`)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  await nothingSticksOut(page, `${name} at 200 %`)
  await picture(page, `${name}-200`)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = ''
  })
}

/** Waits until fonts, transitions and two frames are over: what is judged is what a person sees. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
    for (let frame = 0; frame < 2; frame += 1) await new Promise((painted) => requestAnimationFrame(painted))
  })
}

async function picture(page: Page, name: string): Promise<void> {
  await atRest(page)
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' })
}

async function size(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(Number(w), Number(h))
    },
    [width, height] as const,
  )
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getContentSize()))
    .toEqual([width, height])
}

/** The page itself never scrolls sideways; a table may, inside its own frame. */
async function nothingSticksOut(page: Page, what: string): Promise<void> {
  await expect
    .poll(
      () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      { message: what },
    )
    .toBeLessThanOrEqual(0)
}
