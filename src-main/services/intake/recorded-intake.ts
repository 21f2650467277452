import type { EntityManager } from 'typeorm'
import { intakeMemberSchema, emptyIntake, type IntakeAnswers } from '#shared/domain/intake/answers.ts'
import type { IntakeAmendContext, SinceIntake } from '#shared/domain/intake/amend/amend-context.ts'
import { amendableColumns, columnKey } from '#shared/domain/intake/amend/overtaken.ts'
import { refusal } from '#shared/domain/hat/permissions.ts'
import { readOnlyStay } from '#shared/domain/hat/may-write.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { RecordedIntake } from '#shared/ipc/intake-calls.ts'
import { caseManagers } from '#main/store/repositories/case-managers.ts'
import { enrollmentsOfClient } from '#main/store/repositories/enrollments.ts'
import { recordedHousehold, type RecordedStay } from '#main/store/repositories/recorded-intake.ts'
import { referralById, type WholeReferral } from '#main/store/repositories/referrals.ts'
import type { WorkingDesk } from '../desk.ts'
import { intakeContext } from './intake-context.ts'
import { hiddenRefuges, withoutRefuge } from '../transfers/refuges.ts'
import { lastChangesOf, type KeptAt } from '../last-changes.ts'

/** What the intake recorded of a household, opened at one person's enrollment. @throws AppError not-found */
export async function recordedIntake(desk: WorkingDesk, EnrollmentID: string): Promise<RecordedIntake> {
  const { db } = desk.store
  const stays = await householdOf(db, EnrollmentID)
  const found = stayOf(stays, EnrollmentID)
  const hidden = await hiddenRefuges(desk, db, found.PersonalID)
  const own = withoutRefuge(hidden, found)
  const context = await intakeAmendContext(desk, db, stays)
  const project = withoutRefuge(hidden, context.intake.project)
  const wearer = { role: desk.role, workgroup: desk.hat.workgroup }
  return {
    EnrollmentID,
    PersonalID: own.PersonalID,
    alias: own.alias,
    ProjectName: own.ProjectName,
    hasIntake: own.referral_id !== null,
    readOnlyReason: readOnlyStay(desk.hat, own) ?? refusal(wearer, 'intake.save'),
    context: { ...context, intake: { ...context.intake, project } },
  }
}

/** The household of an enrollment, the head first. @throws AppError not-found */
export async function householdOf(db: EntityManager, EnrollmentID: string): Promise<readonly RecordedStay[]> {
  const stays = await recordedHousehold(db, EnrollmentID)
  if (stays.length === 0)
    throw new AppError('not-found', 'This enrollment is no longer there. Go back and open it again.')
  return stays
}

/** One person's stay among those of the household. */
export function stayOf(stays: readonly RecordedStay[], EnrollmentID: string): RecordedStay {
  const own = stays.find((stay) => stay.EnrollmentID === EnrollmentID)
  if (own === undefined) throw new Error('a household holds the enrollment it was found by')
  return own
}

/** What the rules of an amendment need to know of a household. */
export async function intakeAmendContext(
  desk: WorkingDesk,
  db: EntityManager,
  stays: readonly RecordedStay[],
): Promise<IntakeAmendContext> {
  const [first] = stays
  if (first === undefined) throw new Error('a household has somebody in it')
  const referral = await referralOf(db, stays)
  const asked = { ProjectID: first.ProjectID, EventDate: referral?.EventDate ?? '' }
  const intake = await intakeContext(desk, db, asked, [])
  // Who was referred is the head as long as she stays: ending her stay alone makes somebody else the head.
  const referred = stays.find(
    ({ PersonalID, ExitDate, RelationshipToHoH }) =>
      PersonalID === referral?.PersonalID && (ExitDate === null || RelationshipToHoH === 1),
  )
  return {
    saved: toAnswers(stays),
    intake: { ...intake, referral: referral === null ? null : { EventDate: referral.EventDate } },
    since: Object.fromEntries(
      await Promise.all(
        stays.map(async (stay): Promise<[string, SinceIntake]> => [stay.EnrollmentID, await since(db, stay)]),
      ),
    ),
    referred: referred === undefined ? null : { EnrollmentID: referred.EnrollmentID, alias: referred.alias },
    ResultDate: referral?.ReferralResult === 1 ? referral.ResultDate : null,
    lastChanges: await lastChangesOf(db, places(stays)),
    caseManagers: await caseManagers(db),
  }
}

function places(stays: readonly RecordedStay[]): Readonly<Record<string, KeptAt>> {
  return Object.fromEntries(
    amendableColumns(stays.map(({ EnrollmentID }) => EnrollmentID)).flatMap((at) => {
      const { PersonalID, EnrollmentID, HealthAndDVID } = stayOf(stays, at.memberId)
      const rowId = at.table === 'HealthAndDV' ? HealthAndDVID : EnrollmentID
      return rowId === null
        ? []
        : [[columnKey(at), { PersonalID, rowId, table: at.table, column: at.column }]]
    }),
  )
}

async function referralOf(db: EntityManager, stays: readonly RecordedStay[]): Promise<WholeReferral | null> {
  const referral_id = stays.find((stay) => stay.referral_id !== null)?.referral_id ?? null
  return referral_id === null ? null : referralById(db, referral_id)
}

async function since(db: EntityManager, stay: RecordedStay): Promise<SinceIntake> {
  const all = await enrollmentsOfClient(db, stay.PersonalID)
  return {
    ExitDate: stay.ExitDate,
    MoveInDate: stay.MoveInDate,
    otherStays: all
      .filter(
        ({ EnrollmentID, ProjectID }) => ProjectID === stay.ProjectID && EnrollmentID !== stay.EnrollmentID,
      )
      .map(({ EntryDate, ExitDate }) => ({ PersonalID: stay.PersonalID, EntryDate, ExitDate })),
  }
}

/** The saved rows as the answers they came from, without the name and whatever else belongs to the person alone. */
function toAnswers(stays: readonly RecordedStay[]): IntakeAnswers {
  const [head] = stays
  const EntryDate = head?.EntryDate ?? ''
  return {
    ...emptyIntake(),
    everyoneAdded: true,
    start: {
      EntryDate,
      EnrollmentCoC: head?.EnrollmentCoC ?? null,
      caseManager: head?.case_manager ?? null,
    },
    members: stays.map((stay) =>
      intakeMemberSchema.parse({
        ...stay,
        memberId: stay.EnrollmentID,
        EntryDate: stay.EntryDate === EntryDate ? '' : stay.EntryDate,
        DOB: stay.DOB ?? '',
        DateToStreetESSH: stay.DateToStreetESSH ?? '',
      }),
    ),
  }
}
