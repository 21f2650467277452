import { BrowserWindow, nativeTheme } from 'electron'
import { join } from 'node:path'
import { pageOrigin } from './page-protocol.ts'

/**
 * The one window. Sandboxed, isolated, without Node; it cannot navigate away or open another. Its title never
 * says more than the product's name.
 */
export function openMainWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: 'Threshold',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#171a19' : '#faf7f2',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
    },
  })
  window.setContentProtection(true)
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => {
    if (new URL(event.url).origin !== pageOrigin) event.preventDefault()
  })
  window.webContents.on('will-attach-webview', (event) => event.preventDefault())
  void window.loadURL(`${pageOrigin}/index.html`)
  return window
}
