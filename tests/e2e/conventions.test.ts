import type { Page } from '@playwright/test'
import { inAgency, makeAgency } from '../support/agency.ts'
import { lookAtScreen, questionsOn, whatCoversFocus } from '../support/look-at-page.ts'
import { test } from '../support/one-window.ts'
import { acknowledged, enrolled } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { walkWizard, type Answers } from '../support/walk-wizard.ts'
import { picture, sizeWindow, sticksOut } from '../support/window.ts'
import { at, goOn, goTo, sentenceAt, summaryLines, summaryOf } from '../support/wizard.ts'

/** The days and words that a walk through the wizards types. */
const answers: Answers = {
  'What is Copper Finch’s full name?': async (page) => {
    await page.getByLabel('First name').fill('Marisol')
    await page.getByLabel('Last name').fill('Quintero')
  },
  'When was Copper Finch born?': async (page) => {
    await page.getByRole('radio', { name: 'Full date' }).check()
    await page.getByLabel('Date of birth', { exact: true }).fill('13 mar 1990')
  },
  'When did the project begin serving them?': (page) =>
    page.getByLabel('Project start date', { exact: true }).fill('today'),
  'What is its reference code?': (page) => page.getByLabel('Reference code').fill('CE-2041'),
  // The one opening that the project of the tests fits.
  'What kind of opening is it?': (page) => page.getByRole('radio').nth(3).check(),
  'When was the referral made?': (page) => page.getByLabel('Referral date', { exact: true }).fill('today'),
  'When were you told about it?': (page) => page.getByLabel('Date notified', { exact: true }).fill('today'),
  'How does the search stand?': (page) =>
    page.getByRole('radio', { name: 'Will not be housed here' }).check(),
  'Does their stay in the project end with this?': (page) => page.getByRole('radio', { name: /^No/ }).check(),
  'How will you try to reach them?': (page) => page.getByRole('radio', { name: 'In person' }).check(),
}

test('every guided page asks one thing, in the same frame, and says nothing before Continue', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const ids = await inAgency(userData, async (desk) => ({
    contact: await acknowledged(desk, 'Copper Finch'),
    resolve: await enrolled(desk, 'Amber Lake'),
  }))
  const { page } = await start()
  await unlock(page)

  const wizards = [
    { path: '/referrals/new', saves: 'Save referral', pages: 11 },
    { path: `/referrals/${ids.contact}/contact`, saves: 'Log this try', pages: 7 },
    { path: `/referrals/${ids.contact}/unsuccessful`, saves: 'Save result', pages: 5 },
    { path: `/referrals/${ids.resolve}/successful`, saves: 'Save result', pages: 2 },
  ]
  for (const { path, saves, pages } of wizards) {
    await goTo(page, path)
    const seen = await walkWizard(page, answers, lookAtGuidedPage)
    expect(seen.length, path).toBeGreaterThanOrEqual(pages)
    await lookAtCheckAnswers(page, saves)
  }

  await page.getByRole('button', { name: 'Save result' }).click()
  await page.getByRole('link', { name: 'Housed, or not?' }).click()
  expect(await walkWizard(page, answers, lookAtGuidedPage)).toHaveLength(5)
  await lookAtCheckAnswers(page, 'Save outcome')
})

test('the sections of an intake hold to the same, each to its own check of the answers', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  await goTo(page, `/referrals/${referral_id}/intake`)
  const sections: string[] = []
  const onward = page.getByRole('link', { name: /^Go on with/ })
  for (;;) {
    await at(page, 'Intake of Copper Finch')
    if ((await onward.count()) === 0) break
    sections.push(await onward.innerText())
    await onward.click()
    await walkWizard(page, answers, lookAtGuidedPage)
    await lookAtCheckAnswers(page, 'Save section')
    await page.getByRole('button', { name: 'Save section' }).click()
  }
  expect(sections.length).toBeGreaterThanOrEqual(10)
})

/** One question in two boxes: a day and its time, a first name and a last name. */
const inTwoBoxes = /^When did you try\?$|full name\?$/

/** The frame of a page: where one is, one question, Back and Continue, no mark on what has to be answered. */
async function lookAtGuidedPage(page: Page, heading: string): Promise<void> {
  await lookAtScreen(page, heading)
  const form = page.locator('form')
  await expect(form.getByText(/^Step \d+ of \d+$/), heading).toBeVisible()
  await expect(form.getByRole('button', { name: 'Back', exact: true }), heading).toBeVisible()
  await expect(form.getByRole('button', { name: 'Finish later' }), heading).toBeVisible()
  await expect(form.getByRole('button', { name: /^(next|submit|send|ok)$/i }), heading).toHaveCount(0)
  await expect(form.locator('button[type="submit"]'), heading).toHaveText(/^Continue$|^I have read this$/)
  await expect(page.getByRole('complementary').getByText(/^Why this is asked$/), heading).toBeVisible()

  const steps = page.getByRole('region', { name: /referral/i }).locator('li:visible')
  await expect(steps.and(page.locator('[aria-current="step"]')), heading).toHaveCount(1)
  for (const step of await steps.allTextContents()) {
    expect(step, heading).toMatch(/^[A-Z][a-z]+\??, (completed|you are here|not completed)/)
  }

  const questions = await questionsOn(page)
  expect(questions.length, `${heading}: ${questions.join(' | ')}`).toBeLessThanOrEqual(
    inTwoBoxes.test(heading) ? 2 : 1,
  )
  expect(await form.innerText(), heading).not.toMatch(/\*/)
  await expect(form, heading).toHaveAttribute('novalidate')

  // Going through the fields and away from them says nothing.
  const boxes = form.locator('input[type="text"], textarea')
  for (const box of await boxes.all()) {
    await box.focus()
    await box.blur()
  }
  await expect(page.getByRole('alert'), heading).toHaveCount(0)
}

/** All answers in words, each with a way to change it; what was left open says so; the button names the act. */
async function lookAtCheckAnswers(page: Page, saves: string): Promise<void> {
  await lookAtScreen(page, saves)
  await expect(page.locator('form button[type="submit"]')).toHaveText(saves)
  const rows = page.locator('form dl > div')
  const count = await rows.count()
  expect(count).toBeGreaterThan(0)
  await expect(rows.getByRole('button', { name: /^Change \S/ })).toHaveCount(count)
  for (const text of await rows.locator('dd:nth-of-type(1)').allInnerTexts()) expect(text.trim()).not.toBe('')
  await rows
    .last()
    .getByRole('button', { name: /^Change/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toHaveCount(0)
  await page.locator('form button[type="submit"]').click()
  await at(page, 'Check your answers')
}

test('what was left open is said to be open, and optional is the only mark', async ({ page }) => {
  await goTo(page, '/referrals/new')
  const marked: string[] = []
  await walkWizard(page, answers, async (_page, heading) => {
    const label = page.locator('form').getByText('(optional)')
    if ((await label.count()) > 0) marked.push(heading)
  })
  expect(marked).toEqual(['Who referred them?'])
  await expect(page.locator('form dl > div').filter({ hasText: 'Referred by' })).toContainText('Not provided')
})

test('errors: one summary that takes the keyboard, each line leads to its field in the same words', async ({
  page,
}) => {
  await goTo(page, '/settings/people/add')
  await at(page, 'Add a person')
  for (const label of ['Name', 'Sign-in name']) {
    await page.getByLabel(label, { exact: true }).focus()
    await page.getByLabel(label, { exact: true }).blur()
  }
  await expect(page.getByRole('alert')).toHaveCount(0)

  await page.getByRole('button', { name: 'Add this person' }).click()
  const lines = await summaryLines(page)
  expect(lines).toHaveLength(4)
  expect(await page.title()).toBe('Error: Threshold')
  const form = page.locator('form')
  expect(await form.evaluate((element) => element.firstElementChild?.getAttribute('role'))).toBe('alert')
  for (const [place, path] of ['displayName', 'signInName', 'role', 'passphrase'].entries()) {
    await expect(sentenceAt(page, path)).toHaveText(`Error: ${lines[place]}`)
    await summaryOf(page).getByRole('link').nth(place).click()
    const field = page.locator(`[id="field-${path}"]`)
    await expect(field).toBeFocused()
    expect(await whatCoversFocus(page)).toBeNull()
    expect(
      await field.evaluate((element, id) => {
        const described =
          element.closest('fieldset')?.getAttribute('aria-describedby') ??
          element.getAttribute('aria-describedby')
        return described?.split(' ').includes(id)
      }, `field-${path}-error`),
    ).toBe(true)
  }
  await goTo(page, '/')
  await at(page, /\d/)
  expect(await page.title()).toBe('Threshold')
})

test('dates are typed in many ways, said back, and a date that will not do stays in its box', async ({
  page,
}) => {
  await goTo(page, '/referrals/new')
  await toReferralDate(page)
  const box = page.getByLabel('Referral date', { exact: true })
  for (const { typed, says } of [
    { typed: '13 mar 2026', says: 'Friday 13 March 2026' },
    { typed: '3/13/2026', says: 'Friday 13 March 2026' },
    { typed: '2026-03-13', says: 'Friday 13 March 2026' },
    { typed: '13/3/2026', says: 'Friday 13 March 2026' },
    { typed: 'March 13, 2026', says: 'Friday 13 March 2026' },
  ]) {
    await box.fill(typed)
    await expect(page.getByText(says)).toBeVisible()
  }
  for (const { typed, stays, says } of [
    {
      typed: '31 feb 2026',
      stays: '31 feb 2026',
      says: 'Referral date must be a real date, like 13 March 2026',
    },
    { typed: '1/2/2099', stays: '2 January 2099', says: 'Referral date must be today or earlier' },
  ]) {
    await box.fill(typed)
    await goOn(page)
    expect(await summaryLines(page)).toEqual([says])
    await expect(box).toHaveValue(stays)
  }
  // The calendar comes second: a button, never in the way of the keyboard.
  await page.getByRole('button', { name: /calendar/ }).click()
  await expect(page.getByRole('dialog', { name: 'Calendar' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /calendar/ })).toBeFocused()
})

/** From the first page of a new referral to the one that asks for its date. */
async function toReferralDate(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'E-mail' }).check()
  await goOn(page)
  await page.getByLabel('Reference code').fill('CE-2041')
  await goOn(page)
  await page.getByRole('radio', { name: 'New to us' }).check()
  await goOn(page)
  await at(page, 'What will you call this household?')
  await goOn(page)
  await page.getByRole('radio').nth(3).check()
  await goOn(page)
  await at(page, 'When was the referral made?')
}

test('warnings are gathered in one question before the save; going back keeps everything', async ({
  page,
}) => {
  await goTo(page, '/referrals/new')
  await walkWizard(
    page,
    {
      ...answers,
      'What is its reference code?': (here) => here.getByLabel('Reference code').fill('Maria Lopez'),
      'When was the referral made?': (here) =>
        here.getByLabel('Referral date', { exact: true }).fill('13 mar 2026'),
    },
    async () => {},
  )
  await page.getByRole('button', { name: 'Save referral' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading')).toHaveText('Look at these 2 before saving')
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await expect(dialog.getByRole('button', { name: 'Go back and change' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Maria Lopez')).toBeVisible()
  await page.getByRole('button', { name: 'Save referral' }).click()
  await dialog.getByRole('button', { name: 'Save with these' }).click()
  await at(page, /^Acknowledged on/)
})

test('undo is offered for ten seconds, holds to the end of them, and then amending is', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  for (const isUndone of [true, false]) {
    await goTo(page, `/referrals/${referral_id}/unsuccessful`)
    if (isUndone) await walkWizard(page, answers, async () => {})
    else await at(page, 'Check your answers')
    await page.getByRole('button', { name: 'Save result' }).click()
    await expect(page.getByText(/^(10|9) seconds left$/)).toBeVisible()
    if (isUndone) {
      await expect(page.getByText(/^[12] seconds? left$/)).toBeVisible()
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect(page.getByText('Acknowledged, to contact')).toBeVisible()
    } else {
      await expect(page.getByText('To change it now, amend it in the record.')).toBeVisible({
        timeout: 12_000,
      })
      await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
    }
  }
})

test('any question of the intake may be declined by one key, in the same visual weight', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  await goTo(page, `/referrals/${referral_id}/intake`)
  await page.getByRole('link', { name: /^Go on with/ }).click()
  await page.getByRole('checkbox').check()
  await goOn(page)
  await page.getByRole('checkbox').check()
  await goOn(page)
  await at(page, 'Does the household want an interpreter?')

  const looks = await page.locator('form label:has(input[type="radio"])').evaluateAll((rows) =>
    rows.map((row) => {
      const { color, fontSize, fontWeight, backgroundColor, paddingInlineStart } = getComputedStyle(row)
      return [color, fontSize, fontWeight, backgroundColor, paddingInlineStart, row.clientHeight].join(' ')
    }),
  )
  expect(looks.length).toBeGreaterThanOrEqual(4)
  expect(new Set(looks)).toEqual(new Set(looks.slice(0, 1)))
  await page.keyboard.press('9')
  await expect(page.getByRole('radio', { name: /prefers not to answer/i })).toBeChecked()
  await page.keyboard.press('8')
  await expect(page.getByRole('radio', { name: /does.?n.t know/i })).toBeChecked()
})

test('the focus is never covered, down and up a page longer than a small window', async ({ page, apps }) => {
  const [app] = apps
  if (app === undefined) throw new Error('the application was started')
  await sizeWindow(app, 1024, 700)
  await goTo(page, '/settings/safety')
  await page.getByRole('radio', { name: 'Step by step' }).check()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await goTo(page, '/referrals/new')
  await at(page, 'Received')
  await page.getByRole('radio', { name: 'E-mail' }).check()
  await page.getByRole('radio', { name: 'New to us' }).check()
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(1000)

  await page.getByRole('heading', { level: 1 }).focus()
  for (const key of ['Tab', 'Shift+Tab']) {
    const seen = await tabThrough(page, key)
    expect(seen, key).toBeGreaterThan(10)
  }
  // The arrow keys walk the longest list, which scrolls under the bars.
  await page.getByRole('group', { name: 'What kind of opening is it?' }).getByRole('radio').first().focus()
  for (let press = 0; press < 9; press += 1) {
    await page.keyboard.press('ArrowDown')
    expect(await whatCoversFocus(page)).toBeNull()
  }
})

/** Presses a key until the keyboard leaves the page's content; answers how many controls had it. */
async function tabThrough(page: Page, key: string): Promise<number> {
  for (let seen = 0; seen < 80; seen += 1) {
    await page.keyboard.press(key)
    const isInside = await page.evaluate(() => document.activeElement?.closest('main') !== null)
    if (!isInside) return seen
    expect(await whatCoversFocus(page)).toBeNull()
    await expect(page.locator(':focus')).not.toHaveCSS('outline-style', 'none')
  }
  return 80
}

test('no alias in the title or the address, on any page of a record', async ({ userData, start }) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => enrolled(desk, 'Copper Finch'))
  const { app, page } = await start()
  await unlock(page)
  await goTo(page, `/referrals/${referral_id}`)
  await page.getByRole('link', { name: 'Profile' }).click()
  await page.waitForURL(/\/profile$/)
  const client = new URL(page.url()).hash.slice(1).replace(/\/profile$/, '')
  const tabs = ['', '/contact', '/household', '/enrollments', '/events', '/history', '/safety']
  const paths = [
    ...tabs.map((tab) => `${client}${tab}`),
    `/referrals/${referral_id}/successful`,
    `/referrals/${referral_id}/amend`,
    '/clients',
    '/referrals?list=to_resolve',
    '/',
  ]
  for (const path of paths) {
    await goTo(page, path)
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    await lookAtScreen(page, path)
    expect(decodeURIComponent(page.url())).not.toMatch(/copper|finch/i)
    const titles = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    )
    expect(titles).toEqual(['Threshold'])
  }
})

test('less motion, forced colors and 400 % hold', async ({ userData, start }) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
  const { app, page } = await start()
  await unlock(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await goTo(page, `/referrals/${referral_id}/unsuccessful`)
  await at(page, 'Who ended it?')
  expect(await movingThings(page)).toEqual([])

  await page.emulateMedia({ forcedColors: 'active' })
  await page.getByRole('radio', { name: 'The project could not' }).check()
  const marks = page.locator('form label:has(input[type="radio"]) [data-kind="radio"]')
  const looks = await marks.evaluateAll((all) =>
    all.map((mark) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor, boxShadow } =
        getComputedStyle(mark)
      const inner = getComputedStyle(mark, '::after')
      return [
        borderTopStyle,
        borderTopWidth,
        borderTopColor,
        backgroundColor,
        boxShadow,
        inner.backgroundColor,
        inner.content,
      ].join(' ')
    }),
  )
  expect(new Set(looks).size, 'the chosen answer can be told from the others').toBe(2)
  for (const look of looks) expect(look).not.toMatch(/^none/)
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).not.toHaveCSS('outline-style', 'none')
  await picture(page, 'forced-colors')
  await page.emulateMedia({ forcedColors: 'none' })

  await sizeWindow(app, 1280, 1024)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(4))
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(320)
  for (const path of [
    '/',
    '/referrals',
    '/clients',
    '/settings/safety',
    `/referrals/${referral_id}`,
    `/referrals/${referral_id}/unsuccessful`,
  ]) {
    await goTo(page, path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    await expect.poll(() => sticksOut(page), { message: path }).toBeLessThanOrEqual(0)
  }
  await goOn(page)
  await at(page, 'What was the reason?')
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
})

/** Animations and transitions that would still be seen. */
function movingThings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { animationDuration, transitionDuration, animationName } = getComputedStyle(element)
      const seconds = [
        ...transitionDuration.split(','),
        ...(animationName === 'none' ? [] : animationDuration.split(',')),
      ]
      return seconds.some((time) => Number.parseFloat(time) > 0.05)
        ? [`${element.tagName}.${element.className}`]
        : []
    }),
  )
}
