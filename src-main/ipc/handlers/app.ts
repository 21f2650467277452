import dayjs from 'dayjs'
import { app, BrowserWindow } from 'electron'
import { clearClipboard } from '#main/app/clear-clipboard.ts'
import { isOfficialRuntime } from '#main/app/runtime.ts'
import type { HandlersOf } from '../handler.ts'
import { lastSignIn } from '../last-sign-in.ts'

export const appHandlers: HandlersOf<'app'> = {
  info: () => ({
    version: app.getVersion(),
    officialRuntime: isOfficialRuntime(),
    today: dayjs().format('YYYY-MM-DD'),
  }),
  hideNow: async (_input, { app: threshold }) => {
    titleWindows('Notes')
    clearClipboard()
    lastSignIn.forget()
    await loadAnew(() => threshold.lock('hidden'), threshold.current !== null)
  },
  copied: (_input, { app: threshold }) => threshold.copied.copied(),
  comeBack: () => titleWindows(app.getName()),
}

/** What the taskbar and the window's frame say. */
function titleWindows(title: string): void {
  for (const window of BrowserWindow.getAllWindows()) window.setTitle(title)
}

/** Locking loads the page anew; where there was nothing to lock, or it failed, this does. Never both: they collide. */
async function loadAnew(lock: () => Promise<void>, isOpen: boolean): Promise<void> {
  let isLoaded = false
  try {
    await lock()
    isLoaded = isOpen
  } finally {
    if (!isLoaded) for (const window of BrowserWindow.getAllWindows()) window.webContents.reload()
  }
}
