import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { inOneFolder } from './one-folder.ts'
import type { Source } from './source.ts'

/** An export as a folder of CSV files. */
export async function openFolder(folder: string): Promise<Source> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = entries
    .filter((entry) => entry.isFile())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
    }))
  const { files, remarks } = inOneFolder(found)
  return {
    files: await Promise.all(
      [...files].map(async ([name, { path }]) => {
        const place = join(folder, path)
        const { size } = await stat(place)
        return { name, size, bytes: () => createReadStream(place, { highWaterMark: 262_144 }) }
      }),
    ),
    remarks,
    close: async () => {},
  }
}
