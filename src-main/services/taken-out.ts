import type { EntityManager } from 'typeorm'
import { isTableName } from '#shared/hud/fy2026/tables.ts'
import type { KeptChange } from '#main/store/repositories/history.ts'
import { keyOf } from '#main/store/tables/rows.ts'

/**
 * The changes of acts, where a record that was taken out by HUD's `DateDeleted` reads as one that went, with all it
 * held, and one that was put back as one that came.
 */
export async function withTakenOut(
  db: EntityManager,
  changes: readonly KeptChange[],
): Promise<readonly KeptChange[]> {
  return Promise.all(changes.map((change) => whole(db, change)))
}

async function whole(db: EntityManager, change: KeptChange): Promise<KeptChange> {
  const { table, rowId, before, after } = change
  const isMarked = after !== null && 'DateDeleted' in after
  if (change.kind !== 'update' || !isMarked || !isTableName(table)) return change
  const row = await db.findOneBy<Record<string, unknown>>(table, { [keyOf(table)]: rowId })
  return after['DateDeleted'] === null
    ? { ...change, before: null, after: { ...row, ...after } }
    : { ...change, before: { ...row, ...before }, after: null }
}
