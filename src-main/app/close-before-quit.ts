import { app } from 'electron'
import { clearClipboard } from './clear-clipboard.ts'
import type { App } from './app.ts'

/** Quitting, by whatever way, first closes the vault: the store is whole, the keys are gone, the folder is free. */
export function closeBeforeQuit(threshold: App): void {
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (threshold.current === null) return
    event.preventDefault()
    clearClipboard()
    void threshold.close().finally(() => app.quit())
  })
}
