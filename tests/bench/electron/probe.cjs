/**
 * Loaded into Electron's main process before the application (`electron -r`). Gives every page the preload script that
 * BENCH_PAGE names, notes the moments of a start, and writes what the page reports as one line of JSON. No debugger is
 * attached: it would slow down what is measured.
 */
const { app, BrowserWindow, ipcMain, session } = require('electron')

/** Milliseconds since 1970, with the fraction that `Date.now` drops. */
const now = () => performance.timeOrigin + performance.now()
const moments = { probe: now() }
const deriving = []

if (process.env.BENCH_KEY === '1') timeKeyDerivation()

void app.whenReady().then(() => {
  moments.ready = now()
  session.defaultSession.registerPreloadScript({ type: 'frame', filePath: process.env.BENCH_PAGE })
})
app.on('browser-window-created', (_event, window) => {
  moments.window ??= now()
  window.once('ready-to-show', () => (moments.readyToShow ??= now()))
  window.once('show', () => (moments.shown ??= now()))
})
ipcMain.on('bench:done', (_event, page) => {
  const report = () => {
    process.stdout.write(`BENCH ${JSON.stringify({ moments, deriving, page })}\n`, () => {
      for (const window of BrowserWindow.getAllWindows()) window.close()
    })
  }
  // A page is seen once it is drawn and its window is there, whichever comes later.
  if (moments.shown === undefined) BrowserWindow.getAllWindows()[0].once('show', report)
  else report()
})

/** When each key derivation began and ended. The application gets the same module, with this around its one function. */
function timeKeyDerivation() {
  const argon2 = require(process.env.BENCH_ARGON2)
  const { hashRaw } = argon2
  argon2.hashRaw = async (...given) => {
    const began = now()
    try {
      return await hashRaw(...given)
    } finally {
      deriving.push({ began, ended: now() })
    }
  }
}
