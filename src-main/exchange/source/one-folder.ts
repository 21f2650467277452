import { refusal } from '../refusal.ts'

/** A file of a folder or zip by its path, `/` between its parts. */
export interface Found {
  readonly path: string
}

/**
 * The CSV files of an export, which lie beside each other: at the top, or all in one folder down, which is then named.
 * Whatever else lies there is left alone and named. @throws AppError bad-input
 */
export function inOneFolder<F extends Found>(
  found: readonly F[],
): { readonly files: ReadonlyMap<string, F>; readonly remarks: readonly string[] } {
  const real = found.filter(({ path }) => !isClutter(path))
  const csv = real.filter(({ path }) => /\.csv$/i.test(path))
  if (csv.length === 0)
    throw refusal('There is no CSV file in it. Choose the zip or folder of an HMIS CSV export.')
  const folders = [...new Set(csv.map(({ path }) => folderOf(path)))]
  const [folder = ''] = folders
  if (folders.length > 1)
    throw refusal(
      `Its files lie in ${folders.length} folders (${folders.slice(0, 3).map(nameFolder).join(', ')}). Put all CSV files of one export beside each other.`,
    )
  if (folder.includes('/'))
    throw refusal(
      `Its files lie ${folder.split('/').length} folders deep. Put them at the top, or one folder down.`,
    )
  const files = new Map<string, F>()
  for (const file of csv) {
    const name = file.path.slice(folder === '' ? 0 : folder.length + 1)
    if (files.has(name)) throw refusal(`${name} is in it twice. Keep only the right one.`)
    files.set(name, file)
  }
  const others = real.filter((file) => !csv.includes(file)).map(({ path }) => path)
  return {
    files,
    remarks: [
      ...(folder === '' ? [] : [`The files lie in a folder of their own, ${folder}.`]),
      ...(others.length === 0
        ? []
        : [`Left alone, because it is no CSV file: ${others.slice(0, 5).join(', ')}.`]),
    ],
  }
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

function nameFolder(folder: string): string {
  return folder === '' ? 'the top' : folder
}

/** What an operating system leaves in a folder or zip by itself. */
function isClutter(path: string): boolean {
  return path.startsWith('__MACOSX/') || /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)$/i.test(path)
}
