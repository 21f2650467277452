import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { openStore } from '#main/store/open-store.ts'
import type { Store } from '#main/store/store.ts'
import { mutableExport, type MutableExport } from '../../support/hmis/mutable-export.ts'

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

/** A store of its own and a copy of our invented export for each test of a file, which may change both. */
export function storeAndExport(): { readonly fresh: FreshStore; readonly files: MutableExport } {
  let fresh: FreshStore
  let files: MutableExport
  beforeEach(async () => {
    fresh = await freshStore()
    files = mutableExport(inventedExport)
  })
  afterEach(async () => {
    files.remove()
    await fresh.remove()
  })
  return {
    get fresh() {
      return fresh
    },
    get files() {
      return files
    },
  }
}
