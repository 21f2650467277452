import type { EntityManager } from 'typeorm'
import { overtakenErrors } from '#shared/domain/amend/overtaken.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import {
  amendSubject,
  asAmended,
  type AmendedPlace,
  type AmendIntakeAnswers,
} from '#shared/domain/intake/amend/amend-answers.ts'
import type { IntakeAmendContext } from '#shared/domain/intake/amend/amend-context.ts'
import { checkIntakeAmendment } from '#shared/domain/intake/amend/check-amendment.ts'
import { overtakenInIntake } from '#shared/domain/intake/amend/overtaken.ts'
import { rebasedIntake } from '#shared/domain/intake/amend/rebased.ts'
import { intakeRowChanges, type IntakeRowChange } from '#shared/domain/intake/amend/row-changes.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { newId } from '#main/store/new-id.ts'
import { caseManagers } from '#main/store/repositories/case-managers.ts'
import type { RecordedStay } from '#main/store/repositories/recorded-intake.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import type { WorkingDesk } from '../desk.ts'
import { requireMay, requireStay } from '../guard.ts'
import { householdOf, intakeAmendContext, stayOf } from './recorded-intake.ts'
import { save, type SaveRequest } from '../save.ts'

type Request = Omit<SaveRequest, 'act' | 'reason'> &
  AmendedPlace & {
    readonly answers: AmendIntakeAnswers
  }

/**
 * Corrects one part of what an intake recorded, with a reason that stays in the history. Whatever follows from it
 * goes with it: everyone who started with the household, the date of what was said about domestic violence (4.11),
 * and answers that are no longer asked. An answer that somebody else changed since `answers.seen` was read is refused
 * until it was looked at again. @throws AppError not-allowed, not-found
 */
export async function amendIntake(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'intake.save')
  const { EnrollmentID, section, answers } = request
  const place = { EnrollmentID, section }
  const reason = typed(answers.reason)
  return save(
    desk,
    { ...request, act: 'intake.amend', ...(reason === null ? {} : { reason }) },
    async ({ db }) => {
      const stays = await ownHousehold(desk, db, EnrollmentID)
      const issues = judge(place, answers, await intakeAmendContext(desk, db, stays))
      return [...hasIntake(stays, EnrollmentID), ...(await knownCaseManager(db, answers)), ...issues]
    },
    async (session) => {
      const stays = await ownHousehold(desk, session.db, EnrollmentID)
      const { saved, intake } = await intakeAmendContext(desk, session.db, stays)
      const changes = intakeRowChanges(
        saved,
        asAmended(saved, place, rebasedIntake(answers, answers, place, saved)),
        intake,
      )
      for (const change of changes) await write(session, change, stayOf(stays, change.memberId))
      return amendSubject(place)
    },
  )
}

function judge(
  place: AmendedPlace,
  answers: AmendIntakeAnswers,
  context: IntakeAmendContext,
): readonly Issue[] {
  const whole = rebasedIntake(answers, answers, place, context.saved)
  const overtaken = overtakenErrors(overtakenInIntake(place, whole, context), (path) => path)
  return overtaken.length > 0 ? overtaken : checkIntakeAmendment(place, whole, context)
}

async function ownHousehold(
  desk: WorkingDesk,
  db: EntityManager,
  EnrollmentID: string,
): Promise<readonly RecordedStay[]> {
  const stays = await householdOf(db, EnrollmentID)
  requireStay(desk, stayOf(stays, EnrollmentID))
  return stays
}

function hasIntake(stays: readonly RecordedStay[], EnrollmentID: string): readonly Issue[] {
  return stayOf(stays, EnrollmentID).referral_id === null
    ? [error('', 'No intake is on record for this enrollment: amend its referral instead')]
    : []
}

async function knownCaseManager(
  db: EntityManager,
  { caseManager }: AmendIntakeAnswers,
): Promise<readonly Issue[]> {
  if (caseManager === null || caseManager === undefined) return []
  const known = await caseManagers(db)
  return known.some(({ UserID }) => UserID === caseManager)
    ? []
    : [error('start.caseManager', 'Case manager must be somebody who works in this vault; choose again')]
}

async function write(session: WriteSession, change: IntakeRowChange, stay: RecordedStay): Promise<void> {
  const { EnrollmentID, PersonalID } = stay
  switch (change.table) {
    case 'Enrollment':
      return session.update('Enrollment', EnrollmentID, { ...change.after })
    case 'HealthAndDV':
      return writeViolence(session, change, stay)
    case 'intake_record':
      await session.update('intake_record', EnrollmentID, { ...change.after })
      // The record of the intake names no client: this puts the act into her history.
      return session.noteRead('Enrollment', EnrollmentID, PersonalID)
  }
}

/** What was said at project entry about domestic violence (4.11): told anew, told otherwise, or no longer asked. */
async function writeViolence(
  session: WriteSession,
  { after }: IntakeRowChange,
  { EnrollmentID, PersonalID, HealthAndDVID }: RecordedStay,
): Promise<void> {
  if (HealthAndDVID === null) {
    return session.insert('HealthAndDV', { ...after, HealthAndDVID: newId(), EnrollmentID, PersonalID })
  }
  if (after === null) return session.remove('HealthAndDV', HealthAndDVID)
  return session.update('HealthAndDV', HealthAndDVID, { ...after, HealthAndDVID, EnrollmentID, PersonalID })
}
