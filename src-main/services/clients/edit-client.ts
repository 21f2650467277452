import type { EntityManager } from 'typeorm'
import { aliasKey } from '#shared/domain/client/alias.ts'
import { checkProfile, firstStartOf, type ProfileContext } from '#shared/domain/client/check-profile.ts'
import {
  askedParts,
  profileChanges,
  profileSubject,
  type ProfileAnswers,
  type SavedProfile,
} from '#shared/domain/client/profile.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { isAliasTaken } from '#main/store/repositories/aliases.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import { enrollmentsOfClient } from '#main/store/repositories/enrollments.ts'
import { profileOf } from './clients.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save, type SaveRequest } from '../save.ts'

type Request = Omit<SaveRequest, 'act' | 'reason'> & {
  readonly PersonalID: string
  readonly answers: ProfileAnswers
}

/**
 * Changes parts of a client's profile, with a reason that stays in the history. What the answers leave out stays as it
 * is. @throws AppError not-allowed, not-found
 */
export async function editClient(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'client.edit')
  const { PersonalID, answers } = request
  const reason = typed(answers.reason)
  const [part] = askedParts(answers)
  return save(
    desk,
    {
      ...request,
      act: 'client.edit',
      ...(reason === null ? {} : { reason }),
      ...(part === undefined ? {} : { draftAbout: profileSubject(PersonalID, part) }),
    },
    async ({ db }) => checkProfile(answers, await gather(desk, db, PersonalID, answers)),
    async (session) => {
      const { alias, client } = profileChanges(answers, await savedProfile(session.db, PersonalID))
      await session.update('Client', PersonalID, client)
      if (alias !== null) {
        await session.update('client_profile', PersonalID, { alias, alias_key: aliasKey(alias) })
      }
      return PersonalID
    },
  )
}

async function gather(
  desk: WorkingDesk,
  db: EntityManager,
  PersonalID: string,
  answers: ProfileAnswers,
): Promise<ProfileContext> {
  const alias = typed(answers.alias)
  return {
    today: today(desk),
    saved: await savedProfile(db, PersonalID),
    firstStart: firstStartOf(await enrollmentsOfClient(db, PersonalID)),
    aliasTaken: alias !== null && (await isAliasTaken(db, alias, PersonalID)),
  }
}

async function savedProfile(db: EntityManager, PersonalID: string): Promise<SavedProfile> {
  const client = await clientById(db, PersonalID)
  return { alias: client.alias, ...profileOf(client) }
}
