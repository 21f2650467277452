import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openStore } from '#main/store/open-store.ts'
import type { Store } from '#main/store/store.ts'

/** Our own invented export, FY2026. */
export const inventedExport = resolve('tests/fixtures/kit-e/input')

/** Where HUD's and Eva's exports lie, on machines that have them; null elsewhere. */
export function sharedExport(path: string): string | null {
  const place = resolve('../shared/reports', path)
  return existsSync(place) ? place : null
}

/** A new store in a folder of its own. */
export interface FreshStore {
  readonly folder: string
  readonly place: { readonly file: string; readonly keyHex: string }
  readonly store: Store
  readonly remove: () => Promise<void>
}

export async function freshStore(): Promise<FreshStore> {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-import-'))
  const place = { file: join(folder, 'store.db'), keyHex: randomBytes(32).toString('hex') }
  const store = await openStore({ ...place, create: true })
  return {
    folder,
    place,
    store,
    remove: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
