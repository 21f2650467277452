import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file under a folder with its bytes; a file that is gone by the time it is read is left out. */
export function filesUnder(folder: string): readonly { readonly path: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return []
    const path = join(entry.parentPath, entry.name)
    try {
      return [{ path, bytes: readFileSync(path) }]
    } catch {
      return []
    }
  })
}

/** Which of the words stand in a file as plain text, in UTF-8 or UTF-16, in any letter case. */
export function plainWords(bytes: Buffer, words: readonly string[]): readonly string[] {
  const utf8 = bytes.toString('latin1').toLowerCase()
  return words.filter((word) => {
    const lower = word.toLowerCase()
    const wide = Buffer.from(lower, 'utf16le').toString('latin1')
    return utf8.includes(lower) || utf8.includes(wide)
  })
}
