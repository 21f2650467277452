import type { EntityManager } from 'typeorm'
import type { GivenAssistance } from '#shared/ipc/stay-calls.ts'

/** The services and assistance given in a stay, the latest first. */
export async function assistanceOf(
  db: EntityManager,
  EnrollmentID: string,
): Promise<GivenAssistance['given']> {
  return db.query(
    `SELECT assistance_id, kind, date_provided AS DateProvided, amount_cents, pays_from, pays_to
       FROM assistance WHERE EnrollmentID = ? ORDER BY date_provided DESC, rowid DESC`,
    [EnrollmentID],
  )
}
