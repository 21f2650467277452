import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { OfficeAct } from '#shared/domain/hat/permissions.ts'
import type { Preview } from '#main/exchange/preview.ts'
import type { StorePlace } from '#main/exchange/vault-with-staging.ts'
import type { Desk } from '#main/services/desk.ts'
import { importExport } from '#main/services/exchange/import-export.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { requireMay } from '#main/services/guard.ts'
import { closeSession, deskOf } from '#main/services/session.ts'
import { newId } from '#main/store/new-id.ts'
import { openStore } from '#main/store/open-store.ts'
import type { Store } from '#main/store/store.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { UsageError, type Given, type Option, type Terminal } from './command.ts'
import {
  filePassphraseOption,
  passphraseOptions,
  readPassphrase,
  readVaultAndFile,
} from './read-passphrase.ts'
import { refuseNoVault } from './refuse-no-vault.ts'
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
  ...filePassphraseOption,
} as const satisfies Readonly<Record<string, Option>>

/** The records a command works with. */
export interface OpenedStore {
  readonly store: Store
  readonly place: StorePlace
  /** Whose acts they are; of an export, nobody's. */
  readonly UserID: string
  /** The desk of the account that the pass phrase opened, and the vault's folder; null for an export. */
  readonly vault: { readonly desk: Desk; readonly folder: string } | null
  /** What was found while the export was read; null for a vault. */
  readonly preview: Preview | null
  /** Of an encrypted zip that is read into a vault; null where none was given. */
  readonly filePassphrase: string | null
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
  if (vault !== undefined) return inVault(vault, given, terminal, work)
  const passphrase = given.flag('file-passphrase') ? await readPassphrase(given, terminal) : null
  return fromExport({ from: from ?? '', passphrase }, terminal, work)
}

/** Opens the vault of `--vault` alone, for who may do `act`. @throws UsageError, AppError, VaultError */
export async function inVault<T>(
  vault: string,
  given: Given,
  terminal: Terminal,
  work: (opened: OpenedStore) => Promise<T>,
  act: OfficeAct | null = null,
): Promise<T> {
  const folder = resolve(vault)
  await refuseNoVault(folder)
  const passphrases = await readVaultAndFile(given, terminal)
  const session = await openSession(folder, {
    signInName: given.text('user') ?? null,
    passphrase: passphrases.vault,
  })
  try {
    const desk = deskOf(session)
    if (act !== null) requireMay(desk, act)
    const { store, info } = session
    const place = { file: vaultFiles(folder).store, keyHex: session.vault.dataKeyHex }
    return await work({
      store,
      place,
      UserID: info.UserID,
      vault: { desk, folder },
      preview: null,
      filePassphrase: passphrases.file,
    })
  } finally {
    await closeSession(session)
  }
}

async function fromExport<T>(
  { from, passphrase }: { readonly from: string; readonly passphrase: string | null },
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
        { from: resolve(from), passphrase, store: place, UserID },
        { signal: terminal.signal, onProgress: sayProgress(terminal), afterwards: (over) => over },
      )
      sayLosses(terminal.error, preview)
      return await work({ store, place, UserID, vault: null, preview, filePassphrase: null })
    } finally {
      await store.close()
    }
  } finally {
    remove()
    process.removeListener('exit', remove)
  }
}
