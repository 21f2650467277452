import type { EntityManager } from 'typeorm'
import { emptyMember, type IntakeMember } from '#shared/domain/intake/answers.ts'
import { knownAnswers } from '#shared/domain/intake/known-answers.ts'
import { newId } from '#main/store/new-id.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import { hadIntake } from '#main/store/repositories/intake-records.ts'

/**
 * A person of an intake who is a client already, with the answers she gave before. The Social Security number is
 * left in the store where this vault does not ask for it. @throws AppError not-found
 */
export async function knownMember(
  db: EntityManager,
  PersonalID: string,
  { collectSSN }: { readonly collectSSN: boolean },
): Promise<IntakeMember> {
  const client = await clientById(db, PersonalID)
  const { alias } = client
  const known = knownAnswers({ client, alias, hadIntake: await hadIntake(db, PersonalID) })
  const member = { ...emptyMember(newId()), ...known, PersonalID, alias }
  return collectSSN ? member : { ...member, SSN: '', SSNDataQuality: null }
}
