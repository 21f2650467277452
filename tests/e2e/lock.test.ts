import { readdirSync } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'
import { callBridge } from '../support/bridge.ts'
import { everyCall, inputFrom } from '../support/contract-inputs.ts'
import { systemSays } from '../support/system.ts'
import { expect, test, unlock } from '../support/threshold.ts'
import { agencyWithRecords, aliases } from '../support/vault-files.ts'
import { goTo } from '../support/wizard.ts'

const secret = 'Quiet Harbor'

test('the Lock button empties the window, its memory, the clipboard and the way back', async ({
  userData,
  start,
}) => {
  const vault = await agencyWithRecords(userData)
  const { app, page } = await start()
  await unlock(page)
  await openRecord(page)
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), secret)
  expect(await clipboardOf(app)).toBe(secret)
  expect(await heapHolds(page, secret), 'the search of the memory finds what is there').toBe(true)

  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(page.getByText('You locked the vault. Unfinished work is kept')).toBeVisible()
  expect(await clipboardOf(app)).toBe('')
  expect(await heapHolds(page, secret)).toBe(false)
  expect(readdirSync(vault).toSorted()).toEqual([
    'store.db',
    'store.db-count',
    'vault.json',
    'vault.previous.json',
  ])
  await expectClosed(page)
  for (const move of ['back', 'back', 'forward'] as const) {
    await page.evaluate((way) => history[way](), move)
    await expect(page.getByLabel('Sign-in name')).toBeVisible()
    expect(await page.content(), move).not.toContain(secret)
  }
  await expectClosed(page)
  await unlock(page)
  expect(await aliases(page)).toContain(secret)
})

test('the system locks it: its own lock, a sleep, a wake, another user, a shutdown', async ({
  userData,
  start,
}) => {
  await agencyWithRecords(userData)
  const { app, page } = await start()
  for (const event of ['lock-screen', 'suspend', 'resume', 'user-did-resign-active', 'shutdown']) {
    await unlock(page)
    await openRecord(page)
    await systemSays(app, event)
    await expect(
      page.getByText(/^Locked because this computer was locked or went to sleep/),
      event,
    ).toBeVisible()
    expect(await page.content(), event).not.toContain(secret)
    await expectClosed(page)
  }
})

test('quitting closes the vault first, by the window and by the application', async ({
  userData,
  start,
  apps,
}) => {
  const vault = await agencyWithRecords(userData)
  for (const way of ['window', 'application'] as const) {
    const { app, page } = await start()
    await unlock(page)
    await app.evaluate(({ clipboard }) => clipboard.writeText('copied'))
    expect(readdirSync(vault)).toContain('vault.lock')
    const gone = new Promise((resolve) => app.process().once('exit', resolve))
    await app
      .evaluate(({ app: electron, BrowserWindow }, by) => {
        if (by === 'application') electron.quit()
        else for (const window of BrowserWindow.getAllWindows()) window.close()
      }, way)
      .catch(() => undefined)
    await gone
    apps.length = 0
    expect(readdirSync(vault).toSorted(), way).toEqual([
      'store.db',
      'store.db-count',
      'vault.json',
      'vault.previous.json',
    ])
  }
})

for (const { name, keys, last } of [
  { name: 'Ctrl+Shift+H', keys: ['Control+Shift+H'], last: 'keydown H' },
  { name: 'Shift three times', keys: ['Shift', 'Shift', 'Shift'], last: 'keyup Shift' },
] as const) {
  test(`${name} covers everything before it asks anybody anything, then locks`, async ({
    userData,
    start,
  }) => {
    await agencyWithRecords(userData)
    const { app, page } = await start()
    await unlock(page)
    await openRecord(page)
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), secret)
    await noteWhatIsSeenAfterEachKey(page)

    for (const key of keys) await page.keyboard.press(key)
    await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible()
    const seen = await seenAfterEachKey(page)
    expect(seen.filter(({ key }) => key === last).at(-1), 'in the same turn as the last key').toEqual({
      key: last,
      title: 'Notes',
      text: '',
      coversAll: true,
    })
    expect(seen[0]?.text, 'the first key alone hides nothing').toContain(secret)
    expect(await windowTitle(app)).toBe('Notes')
    expect(await page.title()).toBe('Notes')
    expect(await clipboardOf(app)).toBe('')
    // The head names the files of the program, more of them once those of the unlock screen are at hand.
    expect(await page.locator('body').innerHTML()).not.toMatch(/Quiet Harbor|Threshold|vault|client/i)
    expect(await page.content()).not.toContain(secret)
    expect(await heapHolds(page, secret)).toBe(false)
    await expectClosed(page)

    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByLabel('Sign-in name')).toHaveValue('')
    expect(await windowTitle(app)).toBe('Threshold')
  })
}

/** A page that shows the household by name. */
async function openRecord(page: Page): Promise<void> {
  await goTo(page, '/clients')
  await page.getByRole('link', { name: secret, exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: secret }).waitFor()
}

/** Every call that needs an open vault is refused. */
async function expectClosed(page: Page): Promise<void> {
  for (const { name, call } of everyCall.filter((each) => each.call.needs !== 'nothing')) {
    const reply = await callBridge(
      page,
      name,
      inputFrom(call.input, () => 'x'),
    )
    expect(reply, name).toMatchObject({ ok: false, error: { code: 'locked' } })
  }
}

/**
 * After each key and before anything else can run, notes what the page shows. The listeners stand last, so that they
 * hear of a key after the application has dealt with it.
 */
function noteWhatIsSeenAfterEachKey(page: Page): Promise<void> {
  return page.evaluate(() => {
    const notes: unknown[] = []
    function note({ type, key }: KeyboardEvent): void {
      const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
      const corner = document.elementFromPoint(1, 1)
      notes.push({
        key: `${type} ${key}`,
        title: document.title,
        text: document.body.innerText.trim(),
        coversAll: middle !== null && middle === corner && middle.parentElement === document.body,
      })
      sessionStorage.setItem('seen', JSON.stringify(notes))
    }
    for (const kind of ['keydown', 'keyup'] as const) {
      window.addEventListener(kind, note, { capture: true })
    }
  })
}

/** The notes of a page that is gone by now; kept where a reload leaves them. */
async function seenAfterEachKey(page: Page): Promise<readonly SeenAfterKey[]> {
  const notes = await page.evaluate(() => sessionStorage.getItem('seen') ?? '[]')
  return JSON.parse(notes) as readonly SeenAfterKey[]
}

interface SeenAfterKey {
  readonly key: string
  readonly title: string
  readonly text: string
  readonly coversAll: boolean
}

/** Whether a text is anywhere in the memory of the page's scripts, after what is unused was collected. */
async function heapHolds(page: Page, text: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page)
  let snapshot = ''
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    snapshot += chunk
  })
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  expect(snapshot).toContain('"strings":')
  return snapshot.includes(text)
}

function clipboardOf(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText())
}

function windowTitle(app: ElectronApplication): Promise<string | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
}

test('what was copied in the window is cleared from the clipboard after 30 seconds', async ({
  userData,
  start,
}) => {
  test.setTimeout(120_000)
  await agencyWithRecords(userData)
  const { app, page } = await start()
  await unlock(page)
  await openRecord(page)
  await copyHeading(page)
  await expect.poll(() => clipboardOf(app)).toContain(secret)
  await expect.poll(() => clipboardOf(app), { timeout: 45_000 }).toBe('')
})

/** Selects the page's heading and copies it, as a person does. */
async function copyHeading(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).selectText()
  await page.keyboard.press('Control+C')
}

test('the keys that hide at once are chosen in Settings, work on the lock screen, and stand in the help', async ({
  page,
}) => {
  await goTo(page, '/settings/safety')
  await page.getByRole('radio', { name: 'F9' }).check()
  await expect(page.getByRole('button', { name: 'Hide now' })).toHaveAttribute('aria-keyshortcuts', 'F9')
  await goTo(page, '/clients')
  await expect(page.getByRole('heading', { name: 'Clients' })).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByText('Shift three times, or F9')).toBeVisible()
  await page.keyboard.press('Control+Shift+H')
  await expect(page.getByText('Shift three times, or F9')).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: 'Unlock your vault' })).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible()
})
