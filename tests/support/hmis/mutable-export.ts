import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A copy of an export that a test may change, gone with `remove`. */
export interface MutableExport {
  readonly folder: string
  readonly read: (file: string) => string
  readonly write: (file: string, content: string | Buffer) => void
  /** Replaces the first match of a text in a file, which must be there. */
  readonly change: (file: string, from: string | RegExp, to: string) => void
  readonly remove: () => void
}

export function mutableExport(original: string): MutableExport {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-export-'))
  cpSync(original, folder, { recursive: true })
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const write = (file: string, content: string | Buffer): void => writeFileSync(join(folder, file), content)
  return {
    folder,
    read,
    write,
    change: (file, from, to) => {
      const before = read(file)
      const after = before.replace(from, to)
      if (after === before) throw new Error(`${file} does not hold ${String(from)}`)
      write(file, after)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
