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

/** How these clients are called on screen, by PersonalID. */
export async function aliasesOf(
  db: EntityManager,
  PersonalIDs: readonly string[],
): Promise<ReadonlyMap<string, { readonly alias: string; readonly mark: string }>> {
  const rows: readonly { PersonalID: string; alias: string; mark: string }[] = await db.query(
    'SELECT PersonalID, alias, mark FROM client_profile WHERE PersonalID IN (SELECT value FROM json_each(?))',
    [JSON.stringify(PersonalIDs)],
  )
  return new Map(rows.map(({ PersonalID, ...known }) => [PersonalID, known]))
}
