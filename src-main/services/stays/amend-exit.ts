import { overtakenErrors } from '#shared/domain/amend/overtaken.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { readOnlyStay } from '#shared/domain/hat/may-write.ts'
import { refusal } from '#shared/domain/hat/permissions.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { amendableOfExit, rebasedExit, type AmendExitAnswers } from '#shared/domain/stay/amend-exit.ts'
import {
  checkExitAmendment,
  overtakenInExit,
  type ExitAmendContext,
} from '#shared/domain/stay/check-amend-exit.ts'
import { parseExit } from '#shared/domain/stay/exit.ts'
import type { Stay, StayMember } from '#shared/domain/stay/stay.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { RecordedExit } from '#shared/ipc/stay-calls.ts'
import type { EntityManager } from 'typeorm'
import { enrollmentsOfClient } from '#main/store/repositories/enrollments.ts'
import { exitOf } from '#main/store/repositories/exits.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay, requireStay } from '../guard.ts'
import { lastChangesOf } from '../last-changes.ts'
import { save, type SaveRequest } from '../save.ts'
import { stayOfEnrollment } from './stays.ts'

type Request = Omit<SaveRequest, 'act' | 'reason'> & {
  readonly EnrollmentID: string
  readonly answers: AmendExitAnswers
}

/** The exit of one enrollment, and what the rules of amending it need to know. @throws AppError not-found */
export async function recordedExit(desk: WorkingDesk, EnrollmentID: string): Promise<RecordedExit> {
  const { stay, own } = await memberOf(desk, desk.store.db, EnrollmentID)
  const wearer = { role: desk.role, workgroup: desk.hat.workgroup }
  const { PersonalID, alias, ExitDate } = own
  return {
    EnrollmentID,
    PersonalID,
    alias,
    ProjectName: stay.ProjectName,
    readOnlyReason: readOnlyStay(desk.hat, stay) ?? refusal(wearer, 'stay.end'),
    context: ExitDate === null ? null : (await gather(desk, desk.store.db, EnrollmentID)).context,
  }
}

/**
 * Corrects the exit (3.11, 3.12) of one person, with a reason that stays in the history. An answer that somebody else
 * changed since `answers.seen` was read is refused until it was looked at again.
 * @throws AppError not-allowed, not-found
 */
export async function amendExit(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'stay.end')
  const { EnrollmentID, answers } = request
  const reason = typed(answers.reason)
  return save(
    desk,
    { ...request, act: 'exit.amend', ...(reason === null ? {} : { reason }) },
    async ({ db }) => {
      const { stay, context } = await gather(desk, db, EnrollmentID)
      requireStay(desk, stay)
      const whole = rebasedExit(answers, context.saved)
      const overtaken = overtakenErrors(overtakenInExit(whole, context), (field) => field)
      return overtaken.length > 0 ? overtaken : checkExitAmendment(whole, context)
    },
    async (session) => {
      const { ExitID, context } = await gather(desk, session.db, EnrollmentID)
      await session.update('Exit', ExitID, { ...parseExit(rebasedExit(answers, context.saved)) })
      return EnrollmentID
    },
  )
}

async function gather(
  desk: WorkingDesk,
  db: EntityManager,
  EnrollmentID: string,
): Promise<{ readonly stay: Stay; readonly ExitID: string; readonly context: ExitAmendContext }> {
  const { stay, own } = await memberOf(desk, db, EnrollmentID)
  const { ExitID, ...saved } = (await exitOf(db, EnrollmentID)) ?? notThere()
  const { PersonalID, alias, EntryDate, MoveInDate } = own
  const kept = { PersonalID, table: 'Exit', rowId: ExitID }
  const all = await enrollmentsOfClient(db, PersonalID)
  const context = {
    today: today(desk),
    saved,
    lastChanges: await lastChangesOf(
      db,
      Object.fromEntries(amendableOfExit.map((column) => [column, { ...kept, column }])),
    ),
    leaver: { alias, EntryDate, MoveInDate },
    ProjectType: stay.ProjectType,
    otherStarts: all
      .filter((other) => other.ProjectID === stay.ProjectID && other.EnrollmentID !== EnrollmentID)
      .map((other) => other.EntryDate),
  }
  return { stay, ExitID, context }
}

async function memberOf(
  desk: WorkingDesk,
  db: EntityManager,
  EnrollmentID: string,
): Promise<{ readonly stay: Stay; readonly own: StayMember }> {
  const stay = await stayOfEnrollment(desk, db, EnrollmentID)
  const own = stay.members.find((member) => member.EnrollmentID === EnrollmentID) ?? notThere()
  return { stay, own }
}

function notThere(): never {
  throw new AppError('not-found', 'This exit is no longer there. Go back and open it again.')
}
