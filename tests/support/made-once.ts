import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Makes what a folder begins with once in each process, and copies it into every folder it is asked for. A copied vault
 * is the same vault, keys and all: a test that needs two different ones makes the second anew.
 */
export function madeOnce<T>(make: (folder: string) => Promise<T>): (folder: string) => Promise<T> {
  let making: Promise<Made<T>> | null = null
  return async (folder) => {
    making ??= makeFirst(make)
    const { first, result } = await making
    cpSync(first, folder, { recursive: true, errorOnExist: true, force: false })
    return result
  }
}

interface Made<T> {
  readonly first: string
  readonly result: T
}

async function makeFirst<T>(make: (folder: string) => Promise<T>): Promise<Made<T>> {
  const first = mkdtempSync(join(tmpdir(), 'threshold-made-once-'))
  process.once('exit', () => rmSync(first, { recursive: true, force: true }))
  return { first, result: await make(first) }
}
