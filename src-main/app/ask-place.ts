import { app, dialog, type BrowserWindow } from 'electron'
import { join } from 'node:path'

const kinds = {
  pdf: { name: 'PDF', extensions: ['pdf'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  zip: { name: 'ZIP archive', extensions: ['zip'] },
} as const

/** A file about to leave: its kind, and a name that says nothing about anybody. */
export interface AskedFile {
  readonly kind: keyof typeof kinds
  readonly name: string
}

/**
 * Asks the person at the screen where a file goes; null when she chose no place. It offers the downloads, which no cloud
 * copies; the system keeps no note of what is chosen.
 */
export async function askPlace(
  window: BrowserWindow | null,
  { kind, name }: AskedFile,
): Promise<string | null> {
  const options = {
    title: 'Save',
    defaultPath: join(app.getPath('downloads'), `${name}.${kind}`),
    filters: [{ ...kinds[kind], extensions: [...kinds[kind].extensions] }],
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'] as (
      | 'showOverwriteConfirmation'
      | 'dontAddToRecent'
    )[],
  }
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === '' ? null : filePath
}
