import type { EntityManager } from 'typeorm'
import { aliasKey } from '#shared/domain/client/alias.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { checkJoinStay, parseJoinStay, type JoinStayAnswers } from '#shared/domain/stay/join-stay.ts'
import { headOf } from '#shared/domain/stay/stay.ts'
import type { Joining } from '#shared/ipc/stay-calls.ts'
import { aliasesInUse, knownClients, staysIn } from '#main/store/repositories/intake-records.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save, type SaveRequest } from '../save.ts'
import { addMember } from './add-member.ts'
import { ownStay } from './end-stay.ts'
import { readStay } from './stays.ts'

type Request = Omit<SaveRequest, 'act'> & { readonly HouseholdID: string; readonly answers: JoinStayAnswers }

interface Named {
  readonly HouseholdID: string
  readonly PersonalIDs: readonly string[]
  readonly aliases: readonly string[]
}

/** What the rules of joining a stay need to know, with these people and aliases in it. @throws AppError not-found */
export async function joiningOf(desk: WorkingDesk, { HouseholdID, ...named }: Named): Promise<Joining> {
  const { db } = desk.store
  const { ProjectID } = await readStay(desk, db, HouseholdID)
  return gather(db, ProjectID, named)
}

/**
 * Adds people to a household in its stay: each has an enrollment of their own from the day they joined (3.10). Where an
 * intake made the stay, its parts can then be answered for them, too. @throws AppError not-allowed, not-found
 */
export async function joinStay(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'stay.household')
  const { HouseholdID, answers } = request
  return save(
    desk,
    { ...request, act: 'stay.join' },
    async ({ db }) => {
      const stay = await ownStay(desk, db, HouseholdID)
      const people = answers.people ?? []
      const PersonalIDs = people.flatMap(({ PersonalID }) => PersonalID ?? [])
      const aliases = people.flatMap(({ alias }) => typed(alias) ?? [])
      const { takenAliases, stays } = await gather(db, stay.ProjectID, { PersonalIDs, aliases })
      const known = await knownClients(db, PersonalIDs)
      return checkJoinStay(answers, { today: today(desk), stay, people: { takenAliases, known }, stays })
    },
    async (session) => {
      const stay = await ownStay(desk, session.db, HouseholdID)
      const { EnrollmentID } = headOf(stay)
      const { EnrollmentCoC } = await session.read('Enrollment', EnrollmentID)
      const { people, EntryDate } = parseJoinStay(answers)
      const into = { HouseholdID, ProjectID: stay.ProjectID, EntryDate, EnrollmentCoC }
      for (const person of people)
        await addIntake(session, EnrollmentID, await addMember(session, into, person))
      return HouseholdID
    },
  )
}

/** Who joins a household that came by an intake belongs to that intake. */
async function addIntake(session: WriteSession, head: string, EnrollmentID: string): Promise<void> {
  const intake = await session.db.findOneBy<LocalRow<'intake_record'>>('intake_record', {
    EnrollmentID: head,
  })
  if (intake === null) return
  const { referral_id, notice_read, limits_explained, case_manager } = intake
  await session.insert('intake_record', {
    EnrollmentID,
    referral_id,
    notice_read,
    limits_explained,
    interpreter_needed: null,
    interpreter_language: null,
    case_manager,
  })
}

async function gather(
  db: EntityManager,
  ProjectID: string,
  { PersonalIDs, aliases }: Omit<Named, 'HouseholdID'>,
): Promise<Joining> {
  return {
    takenAliases: [...(await aliasesInUse(db, aliases.map(aliasKey)))],
    stays: [...(await staysIn(db, ProjectID, PersonalIDs))],
  }
}
