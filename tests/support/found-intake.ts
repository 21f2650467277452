import { In } from 'typeorm'
import { intakeAnswersSchema, type IntakeAnswers } from '#shared/domain/intake/answers.ts'
import { drawIntakeIds, toHudRows } from '#shared/domain/intake/hud-rows.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { intakeContextFor } from '#main/services/intake/intake.ts'
import { newId } from '#main/store/new-id.ts'
import { referralById } from '#main/store/repositories/referrals.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { expect } from '@playwright/test'

type Row = Readonly<Record<string, unknown>>
type Enrollment = Row & Readonly<Record<'EnrollmentID' | 'PersonalID' | 'HouseholdID', string>>

/** What a vault holds of the intake of one referral. */
export interface FoundIntake {
  /** The draft's answers, or null where there is no draft. */
  readonly draft: IntakeAnswers | null
  /** Whether anything that only a saved intake leaves is there. */
  readonly isSaved: boolean
}

/** Reads what there is of an intake. A draft that was opened and holds no answer yet counts as none. */
export async function findIntake({ store: { db } }: WorkingDesk, referral_id: string): Promise<FoundIntake> {
  const about = { kind: 'intake', subject: referral_id }
  const draft = await db.findOneBy<LocalRow<'draft'>>('draft', about)
  const referral = await referralById(db, referral_id)
  const records = await db.countBy('intake_record', { referral_id })
  // Coordinated Entry's own enrollment, which its event hangs on, is there from the beginning.
  const { PersonalID, ProjectID } = referral
  const enrollments = await db.countBy('Enrollment', { PersonalID, ProjectID })
  const { ResultingEnrollmentID } = await db.findOneByOrFail<LocalRow<'referral'>>('referral', {
    referral_id,
  })
  const answers = draft === null || draft.answers === '{}' ? null : (JSON.parse(draft.answers) as unknown)
  return {
    draft: answers === null ? null : intakeAnswersSchema.parse(answers),
    isSaved:
      records > 0 || enrollments > 0 || ResultingEnrollmentID !== null || referral.state === 'enrolled',
  }
}

/** Compares every row that an intake of these answers leaves with those of the vault, column by column. */
export async function expectWhole(
  desk: WorkingDesk,
  referral_id: string,
  answers: IntakeAnswers,
): Promise<void> {
  const { db } = desk.store
  const context = await intakeContextFor(desk, referral_id, answers.members)
  const { members } = toHudRows(answers, context, drawIntakeIds(answers, newId))
  const records = await db.findBy<LocalRow<'intake_record'>>('intake_record', { referral_id })
  const EnrollmentID = In(records.map((record) => record.EnrollmentID))
  const enrollments = await db.find<Enrollment>('Enrollment', {
    where: { EnrollmentID },
    order: { RelationshipToHoH: 'ASC' },
  })
  expect(enrollments).toHaveLength(members.length)
  expect(new Set(enrollments.map(({ HouseholdID }) => HouseholdID)).size).toBe(1)
  for (const [place, expected] of members.entries()) {
    const enrollment = enrollments[place]
    if (enrollment === undefined) throw new Error('there are as many as expected')
    const { PersonalID, EnrollmentID: own } = enrollment
    expect(enrollment).toMatchObject(withoutIds(expected.enrollment))
    expect(await db.findOneBy('Client', { PersonalID })).toMatchObject(withoutIds(expected.client))
    expect(await db.findOneBy('client_profile', { PersonalID })).toMatchObject({ alias: expected.alias })
    const said = await db.findBy<Row>('HealthAndDV', { EnrollmentID: own })
    expect(said).toMatchObject(expected.healthAndDV === null ? [] : [withoutIds(expected.healthAndDV)])
  }
  expect(await db.findOneBy('referral', { referral_id })).toMatchObject({
    ResultingEnrollmentID: enrollments[0]?.EnrollmentID,
  })
}

/** The ids of an intake are drawn when it is saved. */
function withoutIds(row: object): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([column]) => column === 'ProjectID' || !column.endsWith('ID')),
  )
}
