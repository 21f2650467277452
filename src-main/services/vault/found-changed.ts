import { resolve } from 'node:path'
import { VaultError } from '#main/vault/vault-error.ts'

/**
 * The folders whose last try found the key file changed from outside. It takes the data key to see that, so main
 * remembers it: what a page says of it, before anybody signed in, is nobody's word.
 */
const foundChanged = new Set<string>()

/** Remembers how a try to open this folder's vault ended; null when it opened. */
export function noteEndOfTry(folder: string, failure: unknown): void {
  const isChanged = failure instanceof VaultError && failure.code === 'header-tampered'
  if (isChanged) foundChanged.add(resolve(folder))
  else foundChanged.delete(resolve(folder))
}

/** Whether the last try to open this folder's vault ended with a key file changed from outside. */
export function wasFoundChanged(folder: string): boolean {
  return foundChanged.has(resolve(folder))
}
