import type { EntityManager } from 'typeorm'
import type { RecordFacts } from '#shared/domain/client-record/record-facts.ts'
import type { KeptStay } from '#main/store/repositories/kept-records.ts'
import { factsOf } from '../clients/amend-record.ts'
import { shownRow } from '../clients/shown-row.ts'
import type { WorkingDesk } from '../desk.ts'

/** Whose an enrollment is, its stay, and what the rules of its records need to know. @throws AppError not-found */
export async function stayFacts(
  desk: WorkingDesk,
  db: EntityManager,
  EnrollmentID: string,
): Promise<{
  readonly PersonalID: string
  readonly alias: string
  readonly stay: KeptStay
  readonly facts: RecordFacts
}> {
  const kept = await shownRow(desk, db, 'Enrollment', EnrollmentID)
  const { PersonalID, alias, stay } = kept
  if (stay === null) throw new Error('an enrollment is its own stay')
  return { PersonalID, alias, stay, facts: await factsOf(desk, db, kept) }
}
