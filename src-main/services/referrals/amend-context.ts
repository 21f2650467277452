import { amendable, type AmendableField, type SavedFields } from '#shared/domain/referral/amend-answers.ts'
import { amendColumns } from '#shared/domain/referral/amend-words.ts'
import { endingOf } from '#shared/domain/referral/amended.ts'
import type { AmendContext } from '#shared/domain/referral/check-amend.ts'
import { headOf, isElsewhere, type Stay, type StayMember } from '#shared/domain/stay/stay.ts'
import type { EntityManager } from 'typeorm'
import { allProjects } from '#main/store/repositories/projects.ts'
import { referralById, type WholeReferral } from '#main/store/repositories/referrals.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { lastChangesOf, type KeptAt } from '../last-changes.ts'
import { readCommunity } from '../community/community.ts'
import { stayOfEnrollment } from '../stays/stays.ts'
import { asShown } from '../transfers/refuges.ts'

/** A saved referral as its amendable fields, and everything the rules of an amendment need. */
export async function amendContext(desk: WorkingDesk, referral_id: string): Promise<AmendContext> {
  const { db } = desk.store
  return gatherAmend(desk, db, await asShown(desk, db, await referralById(db, referral_id)))
}

/** As `amendContext`, of a referral that was read already. */
export async function gatherAmend(
  desk: WorkingDesk,
  db: EntityManager,
  referral: WholeReferral,
): Promise<AmendContext> {
  const { ResultingEnrollmentID, ProjectID, ProjectType } = referral
  const stay = ResultingEnrollmentID === null ? null : await stayOfEnrollment(desk, db, ResultingEnrollmentID)
  const enrollment = ownHead(stay)
  const { pack, calendar, reasons } = await readCommunity(db)
  return {
    today: today(desk),
    saved: savedFields(referral, enrollment),
    lastChanges: await lastChangesOf(db, places(referral, enrollment)),
    ProjectID,
    ProjectType: stay?.ProjectType ?? ProjectType,
    enrollment,
    projects: await allProjects(db),
    clocks: pack.clocks,
    calendar,
    reasons,
  }
}

/** The head of the stay the referral led to, who keeps its move-in; null where the stay is another project's. */
function ownHead(stay: Stay | null): StayMember | null {
  return stay === null || isElsewhere(stay) ? null : headOf(stay)
}

function savedFields(referral: WholeReferral, enrollment: StayMember | null): SavedFields {
  return {
    Event: referral.Event,
    EventDate: referral.EventDate,
    DateNotified: referral.DateNotified,
    DateReferralAcknowledged: referral.DateReferralAcknowledged,
    lateReason: referral.lateReason,
    referenceCode: referral.reference_code,
    referredBy: referral.referredBy,
    ending: endingOf(referral.state),
    ReferralResult: referral.ReferralResult,
    lostContact: referral.lostContact === 1 ? 1 : 0,
    ResultDate: referral.ResultDate,
    MoveInDate: enrollment?.MoveInDate ?? null,
    IfNotHousedReason: referral.IfNotHousedReason,
    backToList: referral.backToList,
    listManagerTold: referral.listManagerTold === 1 ? 1 : 0,
    note: referral.note,
  }
}

/** Where each field is kept: the move-in with the head of household, the others with the referral. */
function places(
  { EventID, referral_id, PersonalID }: WholeReferral,
  head: StayMember | null,
): Partial<Record<AmendableField, KeptAt>> {
  const rows = {
    Event: { rowId: EventID, PersonalID },
    referral: { rowId: referral_id, PersonalID },
    Enrollment: head === null ? null : { rowId: head.EnrollmentID, PersonalID: head.PersonalID },
  }
  return Object.fromEntries(
    amendable.flatMap((field) => {
      const [table, column] = amendColumns[field]
      const row = rows[table]
      return row === null ? [] : [[field, { ...row, table, column }]]
    }),
  )
}
