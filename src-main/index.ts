import { app, Menu } from 'electron'
import { join } from 'node:path'
import { App } from './app/app.ts'
import { foldersOfThisComputer, stayOnThisComputer } from './app/folders.ts'
import { lockWithSystem } from './app/lock-with-system.ts'
import { openMainWindow } from './app/main-window.ts'
import { closeTheNetwork, declarePageScheme, servePage } from './app/page-protocol.ts'
import { quietChromium } from './app/quiet-chromium.ts'
import { mayStartWith } from './app/refuse-debugging.ts'
import { closeBeforeQuit } from './app/close-before-quit.ts'
import { sayNoMoreThanThat } from './app/uncaught.ts'
import { registerCalls } from './ipc/register.ts'

// Files of the vault are for this user alone, whatever the system's habit.
process.umask(0o077)
sayNoMoreThanThat()
stayOnThisComputer()
quietChromium()
declarePageScheme()

if (!mayStartWith(process.argv)) {
  app.exit(1)
} else if (app.requestSingleInstanceLock()) {
  void start()
} else {
  app.quit()
}

async function start(): Promise<void> {
  await app.whenReady()
  Menu.setApplicationMenu(null)
  closeTheNetwork()
  servePage(join(import.meta.dirname, '../renderer'))

  const threshold = new App(foldersOfThisComputer())
  registerCalls(threshold)
  lockWithSystem(threshold)
  const window = openMainWindow()
  threshold.attach(window)

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  closeBeforeQuit(threshold)
}
