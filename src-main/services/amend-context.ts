import dayjs from 'dayjs'
import { amendable, type AmendableField, type SavedFields } from '#shared/domain/referral/amend-answers.ts'
import { amendColumns } from '#shared/domain/referral/amend-words.ts'
import { endingOf } from '#shared/domain/referral/amended.ts'
import type { AmendContext, LastChange } from '#shared/domain/referral/check-amend.ts'
import type { EntityManager } from 'typeorm'
import { enrollmentById, type EnrollmentSummary } from '#main/store/repositories/enrollments-of-head.ts'
import { columnChanges } from '#main/store/repositories/history.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import { referralById, type WholeReferral } from '#main/store/repositories/referrals.ts'
import { today, type WorkingDesk } from './desk.ts'
import { readCommunity } from './settings.ts'

/** A saved referral as its amendable fields, and everything the rules of an amendment need. */
export async function amendContext(desk: WorkingDesk, referral_id: string): Promise<AmendContext> {
  const { db } = desk.store
  return gatherAmend(desk, db, await referralById(db, referral_id))
}

/** As `amendContext`, of a referral that was read already. */
export async function gatherAmend(
  desk: WorkingDesk,
  db: EntityManager,
  referral: WholeReferral,
): Promise<AmendContext> {
  const { ResultingEnrollmentID, ProjectID, ProjectType } = referral
  const enrollment = ResultingEnrollmentID === null ? null : await enrollmentById(db, ResultingEnrollmentID)
  const { pack, calendar, reasons } = await readCommunity(db)
  return {
    today: today(desk),
    saved: savedFields(referral, enrollment),
    lastChanges: await lastChanges(db, referral),
    ProjectID,
    ProjectType: enrollment?.ProjectType ?? ProjectType,
    enrollment,
    projects: await allProjects(db),
    clocks: pack.rules,
    calendar,
    reasons,
  }
}

function savedFields(referral: WholeReferral, enrollment: EnrollmentSummary | null): SavedFields {
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

async function lastChanges(db: EntityManager, referral: WholeReferral): Promise<AmendContext['lastChanges']> {
  const rows = {
    Event: referral.EventID,
    referral: referral.referral_id,
    Enrollment: referral.ResultingEnrollmentID,
  }
  const rowIds = Object.values(rows).flatMap((rowId) => rowId ?? [])
  const changes = await columnChanges(db, referral.PersonalID, rowIds)
  const found = amendable.flatMap((field): [AmendableField, LastChange][] => {
    const [table, column] = amendColumns[field]
    const last = changes.find(
      (change) => change.table === table && change.rowId === rows[table] && change.column === column,
    )
    if (last === undefined) return []
    const at = dayjs(last.at).format('YYYY-MM-DDTHH:mm')
    return [[field, { who: last.who ?? 'somebody this vault no longer knows', at }]]
  })
  return Object.fromEntries(found)
}
