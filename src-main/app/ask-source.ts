import { app, dialog, type BrowserWindow } from 'electron'

/** What somebody may be asked to choose: one file, or a folder. No system's dialog offers both at once everywhere. */
export type SourceKind = 'zip' | 'folder'

/** Asks the person at the screen for the files of an export; null when she chose none. The system keeps no note of it. */
export async function askSource(window: BrowserWindow | null, kind: SourceKind): Promise<string | null> {
  const options = {
    title: kind === 'zip' ? 'Choose the zip of the export' : 'Choose the folder of the export',
    defaultPath: app.getPath('downloads'),
    filters: kind === 'zip' ? [{ name: 'ZIP archive', extensions: ['zip'] }] : [],
    properties: [kind === 'zip' ? 'openFile' : 'openDirectory', 'dontAddToRecent'] as (
      | 'openFile'
      | 'openDirectory'
      | 'dontAddToRecent'
    )[],
  }
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? null : (filePaths[0] ?? null)
}
