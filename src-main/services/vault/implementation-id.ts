import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { newId } from '#main/store/new-id.ts'
import { storedJson } from '#main/store/stored-json.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { WriteSession } from '#main/store/write-session.ts'

const rowName = 'export.implementation'

/**
 * What HUD tells databases apart by (ImplementationID): random, made with the first export, the same for the vault's
 * life. Kept only when that export is.
 */
export async function implementationId(db: EntityManager): Promise<string> {
  const row = await db.findOneBy<LocalRow<'setting'>>('setting', { name: rowName })
  return (row === null ? null : storedJson(z.string().min(1).max(200), row.value)) ?? newId()
}

/** Keeps it, as part of the act that first used it. */
export async function rememberImplementation(session: WriteSession, ImplementationID: string): Promise<void> {
  if (await session.db.existsBy('setting', { name: rowName })) return
  await session.insert('setting', { name: rowName, value: JSON.stringify(ImplementationID) })
}
