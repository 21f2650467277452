import { typed } from '#shared/domain/client/typed-text.ts'
import {
  changedFields,
  settled,
  type AmendableField,
  type AmendAnswers,
  type SavedFields,
} from '#shared/domain/referral/amend-answers.ts'
import { checkAmend, type AmendContext } from '#shared/domain/referral/check-amend.ts'
import { error } from '#shared/domain/issue.ts'
import { namesProject } from '#shared/domain/event/referral-event.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { EntityManager } from 'typeorm'
import { enrollmentById } from '#main/store/repositories/enrollments-of-head.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import { referralById, type WholeReferral } from '#main/store/repositories/referrals.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { today, type WorkingDesk } from './desk.ts'
import { redateEvent } from './coordinated-entry-stay.ts'
import { ownReferral, requireMay } from './guard.ts'
import { setNextDue } from './move-referral.ts'
import { amendMoveIn } from './record-move-in.ts'
import { save, type SaveRequest } from './save.ts'
import { readCommunity } from './settings.ts'
import { readStay } from './stays.ts'

type Request = Omit<SaveRequest, 'act' | 'reason'> & {
  readonly referral_id: string
  readonly answers: AmendAnswers
}

/** A saved referral as its amendable fields, and everything the rules of an amendment need. */
export async function amendContext(desk: WorkingDesk, referral_id: string): Promise<AmendContext> {
  return gather(desk, desk.store.db, await referralById(desk.store.db, referral_id))
}

/** Corrects what was saved of a referral, with a reason that stays in the history. */
export async function amendReferral(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'referral.amend')
  const { answers, referral_id } = request
  const reason = typed(answers.reason)
  return save(
    desk,
    { ...request, act: 'referral.amend', ...(reason === null ? {} : { reason }) },
    async ({ db }) => {
      const context = await gather(desk, db, await ownReferral(desk, db, referral_id))
      return [...movesElsewhere(desk, answers, context.saved), ...checkAmend(answers, context)]
    },
    async (session) => {
      const referral = await ownReferral(desk, session.db, referral_id)
      await write(
        desk,
        session,
        referral,
        answers,
        changedFields(answers, await savedFields(session.db, referral)),
      )
      await setNextDue(session, referral.referral_id)
      return referral.referral_id
    },
  )
}

/** A referral is not handed to another project by amending it. */
function movesElsewhere(desk: WorkingDesk, answers: AmendAnswers, saved: SavedFields) {
  const project = answers.LocationCrisisOrPHHousing ?? null
  return project === null || project === saved.LocationCrisisOrPHHousing || project === desk.hat.ProjectID
    ? []
    : [error('LocationCrisisOrPHHousing', 'Choose the project you are working for, or leave it as it is')]
}

async function write(
  desk: WorkingDesk,
  session: WriteSession,
  referral: WholeReferral,
  answers: AmendAnswers,
  changed: readonly AmendableField[],
): Promise<void> {
  const changes = (
    columns: Partial<Record<AmendableField, string>>,
  ): Record<string, string | number | null> =>
    Object.fromEntries(
      Object.entries(columns).flatMap(([field, column]) => {
        const name = changed.find((candidate) => candidate === field)
        return name === undefined ? [] : [[column, settled(name, answers)]]
      }),
    )
  await session.update('Event', referral.EventID, {
    ...changes({
      Event: 'Event',
      ReferralResult: 'ReferralResult',
      ResultDate: 'ResultDate',
    }),
    LocationCrisisOrPHHousing: namesProject(answers.Event ?? referral.Event) ? referral.ProjectID : null,
  })
  if (changed.includes('EventDate')) await redate(session, referral, String(settled('EventDate', answers)))
  await session.update(
    'referral',
    referral.referral_id,
    changes({
      DateNotified: 'date_notified',
      DateReferralAcknowledged: 'date_acknowledged',
      referenceCode: 'reference_code',
      referredBy: 'referred_by',
      IfNotHousedReason: 'if_not_housed_reason',
      note: 'note',
    }),
  )
  if (changed.includes('MoveInDate') && referral.ResultingEnrollmentID !== null) {
    const linked = await session.read('Enrollment', referral.ResultingEnrollmentID)
    const MoveInDate = settled('MoveInDate', answers)
    const { members } = await readStay(desk, session.db, linked.HouseholdID ?? '')
    await amendMoveIn(
      session,
      members,
      linked.MoveInDate ?? null,
      MoveInDate === null ? null : String(MoveInDate),
    )
  }
}

async function redate(session: WriteSession, referral: WholeReferral, EventDate: string): Promise<void> {
  const { EventID, PersonalID } = referral
  const { OrganizationID } = await session.read('Project', referral.ProjectID)
  await redateEvent(session, { EventID, PersonalID, OrganizationID: OrganizationID ?? '', EventDate })
}

async function gather(desk: WorkingDesk, db: EntityManager, referral: WholeReferral): Promise<AmendContext> {
  const { pack, calendar, reasons } = await readCommunity(db)
  return {
    today: today(desk),
    saved: await savedFields(db, referral),
    state: referral.state,
    howItCame: referral.howItCame,
    enrollment:
      referral.ResultingEnrollmentID === null
        ? null
        : await enrollmentById(db, referral.ResultingEnrollmentID),
    projects: await allProjects(db),
    clocks: pack.rules,
    calendar,
    reasons,
  }
}

async function savedFields(db: EntityManager, referral: WholeReferral): Promise<SavedFields> {
  const enrollment =
    referral.ResultingEnrollmentID === null ? null : await enrollmentById(db, referral.ResultingEnrollmentID)
  return {
    Event: referral.Event,
    EventDate: referral.EventDate,
    LocationCrisisOrPHHousing: namesProject(referral.Event) ? referral.ProjectID : null,
    DateNotified: referral.DateNotified,
    DateReferralAcknowledged: referral.DateReferralAcknowledged,
    referenceCode: referral.reference_code,
    referredBy: referral.referredBy,
    ReferralResult: referral.ReferralResult,
    ResultDate: referral.ResultDate,
    IfNotHousedReason: referral.IfNotHousedReason,
    MoveInDate: enrollment?.MoveInDate ?? null,
    note: referral.note,
  }
}
