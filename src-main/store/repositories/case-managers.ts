import type { EntityManager } from 'typeorm'
import type { CaseManager } from '#shared/ipc/intake-calls.ts'

/** The people who may look after a stay: everyone who may open the vault, in the order of their names. */
export async function caseManagers(db: EntityManager): Promise<readonly CaseManager[]> {
  return db.query(
    'SELECT UserID, display_name AS displayName FROM account WHERE removed_at IS NULL ORDER BY display_name',
  )
}
