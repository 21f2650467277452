import { overtakenErrors } from '#shared/domain/amend/overtaken.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { namesProject } from '#shared/domain/event/referral-event.ts'
import {
  type AmendableField,
  type AmendAnswers,
  type Ending,
  type SavedFields,
} from '#shared/domain/referral/amend-answers.ts'
import { amendColumns } from '#shared/domain/referral/amend-words.ts'
import { amended, asCode, asEnding, changedFields } from '#shared/domain/referral/amended.ts'
import { checkAmend, overtakenIn } from '#shared/domain/referral/check-amend.ts'
import { stateFromFacts } from '#shared/domain/referral/facts.ts'
import type { ReferralState } from '#shared/domain/referral/state.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { attemptsOf } from '#main/store/repositories/contact.ts'
import type { WholeReferral } from '#main/store/repositories/referrals.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { gatherAmend } from './amend-context.ts'
import { redateEvent } from './coordinated-entry-stay.ts'
import { followAmendment } from './follow-list.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { ownReferral, requireMay, requireStay } from '../guard.ts'
import { setNextDue } from './move-referral.ts'
import { amendMoveIn } from '../stays/record-move-in.ts'
import { save, type SaveRequest } from '../save.ts'
import { stayOfEnrollment } from '../stays/stays.ts'

type Request = Omit<SaveRequest, 'act' | 'reason'> & {
  readonly referral_id: string
  readonly answers: AmendAnswers
}

/**
 * Corrects what was saved of a referral, its ending too, with a reason that stays in the history. A field that somebody
 * else changed since `answers.seen` was read is refused until it was looked at again.
 */
export async function amendReferral(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'referral.amend')
  const { answers, referral_id } = request
  const reason = typed(answers.reason)
  return save(
    desk,
    { ...request, act: 'referral.amend', ...(reason === null ? {} : { reason }) },
    async ({ db }) => {
      const context = await gatherAmend(desk, db, await ownReferral(desk, db, referral_id))
      const overtaken = overtakenErrors(overtakenIn(answers, context), (field) => field)
      return overtaken.length > 0 ? overtaken : checkAmend(answers, context)
    },
    async (session) => {
      const referral = await ownReferral(desk, session.db, referral_id)
      const { saved } = await gatherAmend(desk, session.db, referral)
      const [whole, changed] = [amended(answers, saved), changedFields(answers, saved)]
      await write(desk, session, referral, whole, changed)
      await followAmendment(session, referral, { whole, changed }, today(desk))
      await setNextDue(session, referral_id)
      return referral_id
    },
  )
}

async function write(
  desk: WorkingDesk,
  session: WriteSession,
  referral: WholeReferral,
  whole: SavedFields,
  changed: readonly AmendableField[],
): Promise<void> {
  const columns = (table: 'Event' | 'referral') =>
    Object.fromEntries(
      changed.flatMap((field) => {
        const [place, column] = amendColumns[field]
        return place === table && !elsewhere.has(field) ? [[column, whole[field]]] : []
      }),
    )
  await session.update('Event', referral.EventID, {
    ...columns('Event'),
    LocationCrisisOrPHHousing: namesProject(asCode(whole.Event)) ? referral.ProjectID : null,
  })
  await session.update('referral', referral.referral_id, columns('referral'))
  if (changed.includes('EventDate')) await redate(session, referral, String(whole.EventDate))
  if (changed.includes('MoveInDate')) await setMoveIn(desk, session, referral, whole.MoveInDate)
  if (changed.includes('ending')) {
    const state = await stateAt(asEnding(whole.ending), session, referral)
    await session.update('referral', referral.referral_id, { state })
  }
}

/** Fields that take more than their own column. */
const elsewhere: ReadonlySet<AmendableField> = new Set<AmendableField>(['EventDate', 'ending'])

async function redate(session: WriteSession, referral: WholeReferral, EventDate: string): Promise<void> {
  const { EventID, PersonalID } = referral
  const { OrganizationID } = await session.read('Project', referral.ProjectID)
  await redateEvent(session, { EventID, PersonalID, OrganizationID: OrganizationID ?? '', EventDate })
}

async function setMoveIn(
  desk: WorkingDesk,
  session: WriteSession,
  { ResultingEnrollmentID }: WholeReferral,
  date: string | number | null,
): Promise<void> {
  if (ResultingEnrollmentID === null) return
  const stay = await stayOfEnrollment(desk, session.db, ResultingEnrollmentID)
  requireStay(desk, stay)
  await amendMoveIn(session, stay, date === null ? null : String(date))
}

/** The state of a referral that ends otherwise than it did; one that opens again stands where its records say. */
async function stateAt(
  ending: Ending,
  { db }: WriteSession,
  referral: WholeReferral,
): Promise<ReferralState> {
  if (ending === 'searching') return 'successful'
  if (ending !== 'open') return ending
  const { referral_id, DateReferralAcknowledged, ResultingEnrollmentID } = referral
  const attempts = await attemptsOf(db, referral_id)
  return stateFromFacts({
    DateReferralAcknowledged,
    outcomes: attempts.map(({ outcome }) => outcome),
    hasIntake: ResultingEnrollmentID !== null || (await db.existsBy('intake_record', { referral_id })),
    ReferralResult: null,
    MoveInDate: null,
    IfNotHousedReason: null,
  })
}
