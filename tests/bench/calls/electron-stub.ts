import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** As much of Electron as `registerCalls` and the handlers touch. */
type Listener = (event: { readonly senderFrame: unknown }, name: string, input: unknown) => Promise<unknown>

const registered: { listener: Listener | null } = { listener: null }

export const ipcMain = {
  handle: (_channel: string, listener: Listener): void => {
    registered.listener = listener
  },
}

/** What was registered for the one channel. */
export function registeredListener(): Listener {
  if (registered.listener === null) throw new Error('nothing was registered')
  return registered.listener
}

const nothing = (): void => {}
export const app = { getVersion: () => '0', getName: () => 'Threshold', getPath: () => tmpdir() }
export const clipboard = { clear: nothing, readText: () => Promise.resolve(''), writeText: nothing }
/** What the person at the screen would choose: the export that the tests share. */
const chosenExport = join(import.meta.dirname, '../../fixtures/kit-e/input')

export const dialog = {
  showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [chosenExport] }),
  showSaveDialog: () => Promise.resolve({ canceled: false, filePath: join(tmpdir(), 'threshold-saved') }),
}
export const BrowserWindow = { getAllWindows: (): readonly { setTitle(title: string): void }[] => [] }
export const protocol = {}
export const session = {}
