import { checkRapidResolution } from '#shared/domain/access/check-rapid-resolution.ts'
import {
  parseRapidResolution,
  problemSolvingEvent,
  type RapidResolutionAnswers,
} from '#shared/domain/access/rapid-resolution.ts'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { checkRight } from '#shared/domain/event/event-rights.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { headOf, stillIn, type Stay } from '#shared/domain/stay/stay.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { EntityManager } from 'typeorm'
import { newId } from '#main/store/new-id.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { readEventPractice } from '../events/event-practice.ts'
import { requireMay } from '../guard.ts'
import { save, type SaveRequest } from '../save.ts'
import { recordExits } from '../stays/record-exits.ts'
import { ownStay } from '../stays/end-stay.ts'

type Request = Omit<SaveRequest, 'act'> & {
  readonly HouseholdID: string
  readonly answers: RapidResolutionAnswers
}

/**
 * Records a rapid resolution conversation: the CE Event (4.20, event 2) with its result, what was said beside it and,
 * where the household is housed in a safe alternative and Coordinated Entry ends with it, everyone's exit. Who may
 * record it may end that stay with it, assessors among them; no stay in any other project ends so.
 */
export async function recordRapidResolution(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'access.record')
  const { HouseholdID, answers } = request
  return save(
    desk,
    { ...request, act: 'access.resolve' },
    async ({ db }) => {
      const stay = await ceStay(desk, db, HouseholdID)
      const { eventRights } = await readEventPractice(db)
      return [
        ...checkRight(eventRights, desk.hat, problemSolvingEvent, ''),
        ...checkRapidResolution(answers, { today: today(desk), stay }),
      ]
    },
    async (session) => {
      const stay = await ceStay(desk, session.db, HouseholdID)
      const { EnrollmentID, PersonalID } = headOf(stay)
      const { EventDate, ProbSolDivRRResult, exit, ...said } = parseRapidResolution(answers)
      const EventID = newId()
      await session.insert('Event', {
        EventID,
        EnrollmentID,
        PersonalID,
        EventDate,
        Event: problemSolvingEvent,
        ProbSolDivRRResult,
      })
      await session.insert('rapid_resolution', {
        EventID,
        PersonalID,
        kind: said.kind,
        would_help: said.wouldHelp,
        safe_place: said.safePlace,
        says_safe: said.saysSafe,
        tried: said.tried,
      })
      if (exit !== null) await recordExits(session, stillIn(stay), exit)
      return HouseholdID
    },
  )
}

/** A household's stay in Coordinated Entry. @throws AppError not-allowed, not-found */
export async function ceStay(desk: WorkingDesk, db: EntityManager, HouseholdID: string): Promise<Stay> {
  const stay = await ownStay(desk, db, HouseholdID)
  if (stay.ProjectType !== coordinatedEntry)
    throw new AppError(
      'not-found',
      'This household is not in Coordinated Entry here. Start Coordinated Entry from their record first.',
    )
  return stay
}
