import { join } from 'node:path'

/** The files of one vault's folder. */
export interface VaultFiles {
  /** The keys, wrapped. */
  readonly header: string
  /** The second copy of the keys, for the day the first is damaged. */
  readonly previous: string
  /** How many wrong tries, and when the last one was. No names. */
  readonly attempts: string
  /** Held while a copy of Threshold has this vault open. */
  readonly lock: string
  /** The encrypted records. */
  readonly store: string
}

/** Where the files of the vault in this folder are. */
export function vaultFiles(folder: string): VaultFiles {
  return {
    header: join(folder, 'vault.json'),
    previous: join(folder, 'vault.previous.json'),
    attempts: join(folder, 'attempts.json'),
    lock: join(folder, 'vault.lock'),
    store: join(folder, 'store.db'),
  }
}
