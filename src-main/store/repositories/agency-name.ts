import type { EntityManager } from 'typeorm'

/** The name of the agency whose vault this is: what came with an import has an ExportID, and never takes its place. Null for none. */
export async function agencyName(db: EntityManager): Promise<string | null> {
  const [organization]: readonly { OrganizationName: string | null }[] = await db.query(
    'SELECT OrganizationName FROM Organization ORDER BY ExportID IS NOT NULL, DateCreated LIMIT 1',
  )
  return organization?.OrganizationName ?? null
}
