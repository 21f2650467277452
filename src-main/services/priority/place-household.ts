import {
  checkPlace,
  parsePlace,
  type PlaceAnswers,
  type PlaceContext,
} from '#shared/domain/priority/place.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { EntityManager } from 'typeorm'
import { newId } from '#main/store/new-id.ts'
import { assessmentsOfClient, headStays } from '#main/store/repositories/assessments.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import { openEntryOf } from '#main/store/repositories/list-entries.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save } from '../save.ts'
import { requireList } from './may-list.ts'

interface Request {
  readonly PersonalID: string
  readonly answers: PlaceAnswers
  readonly acceptWarnings: boolean
}

/** Places a household that the project works with on the priority list, under its head. @throws AppError not-allowed, not-found */
export async function placeHousehold(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'list.place')
  const { PersonalID, answers, acceptWarnings } = request
  return save(
    desk,
    { act: 'list.place', acceptWarnings, draft_id: null },
    async ({ db }) => {
      await clientById(db, PersonalID)
      await requireList(desk, db, 'list.place', PersonalID)
      return checkPlace(answers, await placeContext(desk, db, PersonalID))
    },
    async (session) => {
      const list_entry_id = newId()
      await session.insert('list_entry', { list_entry_id, PersonalID, ...parsePlace(answers) })
      return list_entry_id
    },
  )
}

/** What the rules of placing a client need to know. */
export async function placeContext(
  desk: WorkingDesk,
  db: EntityManager,
  PersonalID: string,
): Promise<PlaceContext> {
  const open = await openEntryOf(db, PersonalID)
  return {
    today: today(desk),
    openSince: open?.placed_on ?? null,
    isHead: (await headStays(db, PersonalID)).length > 0,
    assessments: await assessmentsOfClient(db, PersonalID),
  }
}
