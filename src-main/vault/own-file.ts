import { openSync, rmSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'

/**
 * Writes a file that nobody but its owner reads, from its first byte on; one that is there, whoever could read it, is
 * replaced when the new one is whole.
 */
export async function writeOwnFile(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.part`
  await rm(beside, { force: true })
  try {
    await writeFile(beside, content, { mode: 0o600, flag: 'wx' })
    await rename(beside, path)
  } catch (failure) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw failure
  }
}

/** Begins a file that nobody but its owner reads, in the place of one that is there. Answers its descriptor. */
export function openOwnFile(path: string): number {
  rmSync(path, { force: true })
  return openSync(path, 'wx', 0o600)
}
