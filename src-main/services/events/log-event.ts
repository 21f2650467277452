import type { EntityManager } from 'typeorm'
import { checkLogEvent, type LogEventContext } from '#shared/domain/event/check-log-event.ts'
import { stayOfEvent } from '#shared/domain/event/event-stay.ts'
import { parseLogEvent, type LogEventAnswers } from '#shared/domain/event/log-event.ts'
import { withAnother } from '#shared/domain/hat/may-write.ts'
import { refusal } from '#shared/domain/hat/permissions.ts'
import { error } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { EventContext } from '#shared/ipc/ce-event-calls.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { newId } from '#main/store/new-id.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import { eventDaysOf, eventStaysOf, headsAround } from '#main/store/repositories/event-stays.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay, worksWith } from '../guard.ts'
import { save, type SaveRequest } from '../save.ts'
import { readEventPractice } from './event-practice.ts'

type Request = Omit<SaveRequest, 'act'> & {
  readonly PersonalID: string
  readonly answers: LogEventAnswers
}

/** What the rules of a new CE Event of a client need to know. @throws AppError not-found */
export async function eventContext(desk: WorkingDesk, PersonalID: string): Promise<EventContext> {
  const { db } = desk.store
  const { alias } = await clientById(db, PersonalID)
  const { stays, projects, known, ...context } = await gather(desk, db, PersonalID)
  return {
    PersonalID,
    alias,
    readOnlyReason: await whyNotLog(desk, db, PersonalID),
    ...context,
    stays: [...stays],
    heads: [...(await headsAround(db, PersonalID))],
    projects: [...projects],
    known: [...known],
  }
}

/**
 * Logs a CE Event (4.20) of a head of household: with the columns its kind asks for, on the enrollment that holds its
 * day. @throws AppError not-allowed, not-found
 */
export async function logEvent(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'event.log')
  const { PersonalID, answers } = request
  return save(
    desk,
    { ...request, act: 'event.log', draftAbout: PersonalID },
    async ({ db }) => {
      await clientById(db, PersonalID)
      const why = await whyNotLog(desk, db, PersonalID)
      if (why !== null) throw new AppError('not-allowed', `${why}.`)
      const context = { today: today(desk), ...(await gather(desk, db, PersonalID)) }
      return context.stays.length === 0
        ? [error('', noStayWords(await headsAround(db, PersonalID)))]
        : checkLogEvent(answers, context)
    },
    async (session) => {
      const columns = parseLogEvent(answers)
      const stays = await eventStaysOf(session.db, PersonalID, desk.hat.ProjectID)
      const stay = stayOfEvent(columns.EventDate, answers.EnrollmentID, stays)
      if (stay === null) throw new Error('the rules found an enrollment for it')
      const EventID = newId()
      await session.insert('Event', { EventID, PersonalID, EnrollmentID: stay.EnrollmentID, ...columns })
      return EventID
    },
  )
}

/** Why this hat logs nothing for a household; null when it may. @throws AppError not-found */
async function whyNotLog(desk: WorkingDesk, db: EntityManager, PersonalID: string): Promise<string | null> {
  const why = refusal({ role: desk.role, workgroup: desk.hat.workgroup }, 'event.log')
  return why ?? ((await worksWith(desk, db, PersonalID)) ? null : withAnother)
}

async function gather(desk: WorkingDesk, db: EntityManager, PersonalID: string) {
  const { workgroup, group, ProjectID } = desk.hat
  return {
    logger: { workgroup, group },
    practice: await readEventPractice(db),
    stays: await eventStaysOf(db, PersonalID, ProjectID),
    projects: await allProjects(db),
    ownProjectID: ProjectID,
    known: await eventDaysOf(db, PersonalID),
  } satisfies Omit<LogEventContext, 'today'>
}

function noStayWords(heads: readonly { readonly alias: string }[]): string {
  return heads.length === 0
    ? 'An event belongs to an enrollment, and this household has none in Coordinated Entry or in your project: enroll it first'
    : `CE Events are recorded with the head of household: log it for ${heads.map(({ alias }) => alias).join(' or ')}`
}
