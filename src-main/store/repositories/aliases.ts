import type { EntityManager } from 'typeorm'
import { aliasKey } from '#shared/domain/client/alias.ts'

/** Whether a client other than `except` is called so, letter case and spacing aside. */
export async function isAliasTaken(db: EntityManager, alias: string, except?: string): Promise<boolean> {
  const rows: readonly { PersonalID: string }[] = await db.query(
    'SELECT PersonalID FROM client_profile WHERE alias_key = ?',
    [aliasKey(alias)],
  )
  return rows.some((row) => row.PersonalID !== except)
}
