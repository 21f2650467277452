import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Preview } from '#main/exchange/preview.ts'
import type { StorePlace } from '#main/exchange/vault-with-staging.ts'
import type { Desk } from '#main/services/desk.ts'
import { importExport } from '#main/services/import-export.ts'
import { openSession } from '#main/services/open-session.ts'
import { closeSession } from '#main/services/session.ts'
import { newId } from '#main/store/new-id.ts'
import { openStore } from '#main/store/open-store.ts'
import type { Store } from '#main/store/store.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { UsageError, type Given, type Option, type Terminal } from './command.ts'
import { passphraseOptions, readPassphrase } from './read-passphrase.ts'
import { sayLosses } from './say-findings.ts'
import { sayProgress } from './say-progress.ts'

/** The options that say whose records a command works with: a vault's, or those of an export. */
export const storeOptions = {
  vault: { kind: 'text', value: 'DIR', words: 'A vault; its pass phrase comes from standard input' },
  from: {
    kind: 'text',
    value: 'PATH',
    words:
      'Instead of a vault: an HMIS CSV export, folder or zip, read into a vault that is deleted afterwards',
  },
  user: {
    kind: 'text',
    value: 'NAME',
    words: 'The name to sign in with; every one is tried where it is left out',
  },
  ...passphraseOptions,
} as const satisfies Readonly<Record<string, Option>>

/** The records a command works with. */
export interface OpenedStore {
  readonly store: Store
  readonly place: StorePlace
  /** Whose acts they are; of an export, nobody's. */
  readonly UserID: string
  /** What was found while the export was read; null for a vault. */
  readonly preview: Preview | null
}

/** Where the one sits who opened the records: no hat is worn on the command line. */
export function deskAt({ store, UserID }: OpenedStore): Desk {
  return { store, UserID, role: 'case_worker', hat: null, now: () => new Date() }
}

/**
 * Opens the vault of `--vault`, or reads the export of `--from` into an encrypted vault in a temporary folder, whose key
 * is never on disk and which is deleted afterwards, whatever happens.
 * @throws UsageError, AppError, VaultError
 */
export async function withStore<T>(
  given: Given,
  terminal: Terminal,
  work: (opened: OpenedStore) => Promise<T>,
): Promise<T> {
  const vault = given.text('vault')
  const from = given.text('from')
  if ((vault === undefined) === (from === undefined)) throw new UsageError('Give either --vault or --from')
  return vault === undefined ? fromExport(from ?? '', terminal, work) : inVault(vault, given, terminal, work)
}

/** Opens the vault of `--vault` alone. @throws UsageError, AppError, VaultError */
export async function inVault<T>(
  vault: string,
  given: Given,
  terminal: Terminal,
  work: (opened: OpenedStore) => Promise<T>,
): Promise<T> {
  const folder = resolve(vault)
  const session = await openSession(folder, {
    signInName: given.text('user') ?? null,
    passphrase: await readPassphrase(given, terminal),
  })
  try {
    const { store, info } = session
    const place = { file: vaultFiles(folder).store, keyHex: session.vault.dataKeyHex }
    return await work({ store, place, UserID: info.UserID, preview: null })
  } finally {
    await closeSession(session)
  }
}

async function fromExport<T>(
  from: string,
  terminal: Terminal,
  work: (opened: OpenedStore) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.once('exit', remove)
  try {
    const place = { file: vaultFiles(folder).store, keyHex: randomBytes(32).toString('hex') }
    const store = await openStore({ ...place, create: true })
    try {
      const UserID = newId()
      const { preview } = await importExport(
        { from: resolve(from), store: place, UserID },
        { signal: terminal.signal, onProgress: sayProgress(terminal) },
      )
      sayLosses(terminal.error, preview)
      return await work({ store, place, UserID, preview })
    } finally {
      await store.close()
    }
  } finally {
    remove()
    process.removeListener('exit', remove)
  }
}
