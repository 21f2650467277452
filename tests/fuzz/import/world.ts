import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openStore } from '#main/store/open-store.ts'
import { importExport } from '#main/services/exchange/import-export.ts'
import type { StorePlace } from '#main/exchange/vault-with-staging.ts'
import { smallExport, type Files } from './small-export.ts'

/** A store with an export in it already, and the export that is mutated against it. */
export interface World {
  readonly base: Files
  readonly store: StorePlace
  /** A folder for the files of one case. */
  readonly place: string
  readonly remove: () => Promise<void>
}

export async function world(): Promise<World> {
  const from = resolve('tests/fixtures/kit-e/input')
  const folder = mkdtempSync(join(tmpdir(), 'threshold-fuzz-'))
  const store = { file: join(folder, 'store.db'), keyHex: randomBytes(32).toString('hex') }
  // Open all the while: closing the last connection would fold the log and change the files.
  const open = await openStore({ ...store, create: true })
  await importExport({ from, store, UserID: 'u' }, { afterwards: (over) => over })
  return {
    base: smallExport(from, 25),
    store,
    place: join(folder, 'case'),
    remove: async () => {
      await open.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
