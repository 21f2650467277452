import { readFile, stat } from 'node:fs/promises'
import type { FileFault } from '#shared/domain/json-file/read-json-file.ts'

/** Nobody writes more than this by hand. */
const mostBytes = 1_000_000

/** The text of a file that somebody wrote by hand, or why it cannot be one. */
export async function textOfFile(path: string): Promise<string | FileFault> {
  try {
    if ((await stat(path)).size > mostBytes)
      return { line: 1, reason: 'the file is larger than 1 MB, which none of these is' }
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (failure) {
    if (failure instanceof TypeError) return { line: 1, reason: 'the file is not written in UTF-8' }
    return { line: 1, reason: 'the file could not be read' }
  }
}
