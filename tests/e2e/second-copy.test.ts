import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { dana, everyRow, makeAgency, userDataFolder } from '../support/agency.ts'
import { ask } from '../support/bridge.ts'
import { endSuddenly } from '../support/sudden-end.ts'
import { expect, launch, signIn, test, unlock } from '../support/threshold.ts'
import { summaryOf } from '../support/wizard.ts'

test('a second copy ends by itself, and the first one’s window comes forward with its work untouched', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const { app, page } = await start()
  await unlock(page)
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('there is a window')
    window.blur()
    window.hide()
  })
  expect(await windowState(app)).toEqual({ windows: 1, isVisible: false })

  const second = spawnAgain(app)
  const ended = new Promise<number | null>((resolve) => second.once('exit', resolve))
  expect(await ended).toBe(0)
  await expect.poll(() => windowState(app)).toEqual({ windows: 1, isVisible: true })
  await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
  expect(await ask(page, 'vault.session')).toMatchObject({ signInName: dana.signInName })
})

test('a vault that another process holds is named as in use and opens once it is let go', async ({
  userData,
  start,
  quit,
}) => {
  await makeAgency(userData)
  const before = await everyRow(userData)
  const vault = join(userData, 'vault')
  const holder = await holdElsewhere(vault)
  try {
    const { page } = await start()
    await signIn(page)
    await expect(summaryOf(page)).toContainText(
      'This vault is already open in another Threshold window. Nothing was changed.',
    )
    await expect(page.getByRole('dialog')).toBeHidden()
    expect(readdirSync(vault)).not.toContain('store.db-wal')
    holder.kill('SIGKILL')
    await new Promise((resolve) => holder.once('exit', resolve))
    await unlock(page)
    await quit()
    expect(readdirSync(vault)).not.toContain('vault.lock')
    expect(await everyRow(userData)).toEqual(before)
  } finally {
    holder.kill('SIGKILL')
  }
})

test('two copies with folders of their own never write the same vault', async ({ userData, start, apps }) => {
  await makeAgency(userData)
  const { app, page } = await start()
  await unlock(page)
  const other = userDataFolder()
  try {
    // The same vault under another name, as on a shared drive.
    symlinkSync(join(userData, 'vault'), join(other.path, 'vault'))
    const second = await launch(other.path)
    apps.push(second)
    const secondPage = await second.firstWindow()
    await signIn(secondPage)
    await expect(summaryOf(secondPage)).toContainText(
      'This vault is already open in another Threshold window.',
    )
    await endSuddenly(app)
    await unlock(secondPage)
    expect(await ask(secondPage, 'vault.session')).toMatchObject({ signInName: dana.signInName })
    await second.close()
  } finally {
    other.remove()
  }
})

/** Starts the application once more as the first was started, by its own command and on its own folder. */
function spawnAgain(app: ElectronApplication): ChildProcess {
  const [, ...args] = app.process().spawnargs
  const own = args.filter((argument) => !/^--(?:inspect|remote-debugging)/.test(argument))
  return spawn(app.process().spawnfile, own, { stdio: 'ignore' })
}

function windowState(app: ElectronApplication): Promise<{ windows: number; isVisible: boolean }> {
  return app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows()
    return { windows: windows.length, isVisible: windows.every((window) => window.isVisible()) }
  })
}

/** Another process that has taken the vault's folder. */
async function holdElsewhere(vault: string): Promise<ChildProcess> {
  const script = join(import.meta.dirname, '../store/vault/hold-lock.child.ts')
  const child = spawn(process.execPath, [script, vault], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`it ended early (${code})`)))
  })
  return child
}
