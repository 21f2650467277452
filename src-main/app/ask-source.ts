import { app, dialog, type BrowserWindow } from 'electron'

/** What somebody may be asked to choose: one file, or a folder. No system's dialog offers both at once everywhere. */
export type SourceKind = keyof typeof kinds

const kinds = {
  zip: {
    title: 'Choose the zip of the export',
    filters: [{ name: 'ZIP archive', extensions: ['zip'] }],
    property: 'openFile',
  },
  folder: { title: 'Choose the folder of the export', filters: [], property: 'openDirectory' },
  json: {
    title: 'Choose the file',
    filters: [{ name: 'JSON file', extensions: ['json'] }],
    property: 'openFile',
  },
} as const

/** Asks the person at the screen for files to read; null when she chose none. The system keeps no note of it. */
export async function askSource(window: BrowserWindow | null, kind: SourceKind): Promise<string | null> {
  const { title, filters, property } = kinds[kind]
  const options: Electron.OpenDialogOptions = {
    title,
    defaultPath: app.getPath('downloads'),
    filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
    properties: [property, 'dontAddToRecent'],
  }
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? null : (filePaths[0] ?? null)
}
