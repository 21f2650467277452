import { newId } from '#main/store/new-id.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { addClient } from '../clients/add-client.ts'

/** The stay that somebody comes into. */
interface Into {
  readonly HouseholdID: string
  readonly ProjectID: string
  readonly EntryDate: string
  readonly EnrollmentCoC: string | null
}

interface Person {
  /** Null for somebody new to the vault, who becomes a client under the alias. */
  readonly PersonalID: string | null
  readonly alias: string
  readonly RelationshipToHoH: number
}

/** Enrolls one person in a household's stay, with nothing said yet but who, since when and how related (3.15). */
export async function addMember(session: WriteSession, into: Into, person: Person): Promise<string> {
  const PersonalID = person.PersonalID ?? (await addClient(session, person.alias))
  const EnrollmentID = newId()
  await session.insert('Enrollment', {
    EnrollmentID,
    PersonalID,
    ...into,
    RelationshipToHoH: person.RelationshipToHoH,
    DisablingCondition: notCollected,
  })
  return EnrollmentID
}

/** HUD's answer where nobody was asked. */
const notCollected = 99
