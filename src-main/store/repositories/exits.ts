import type { EntityManager } from 'typeorm'
import type { SavedExit } from '#shared/domain/stay/amend-exit.ts'

/** The exit of an enrollment (3.11, 3.12); null while its person is still in the project. */
export async function exitOf(
  db: EntityManager,
  EnrollmentID: string,
): Promise<(SavedExit & { readonly ExitID: string }) | null> {
  const rows: readonly (SavedExit & { readonly ExitID: string })[] = await db.query(
    `SELECT ExitID, ExitDate, Destination, DestinationSubsidyType, OtherDestination
       FROM Exit WHERE EnrollmentID = ? AND DateDeleted IS NULL`,
    [EnrollmentID],
  )
  return rows[0] ?? null
}
