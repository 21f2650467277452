import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { nextState, type ReferralState } from '#shared/domain/referral/state.ts'
import type { SuccessfulAnswers } from './successful.ts'

/** An enrollment of the referred household's head. */
export interface LinkableEnrollment {
  readonly EnrollmentID: string
  readonly ProjectID: string
  readonly ProjectName: string
  readonly EntryDate: string
}

export interface SuccessfulContext {
  readonly today: string
  readonly referral: { readonly state: ReferralState; readonly EventDate: string; readonly ProjectID: string }
  readonly enrollments: readonly LinkableEnrollment[]
}

/** The rules of a successful result (4.20.D, 4.20.E): an enrollment exists, and the result came with it. */
export function checkSuccessful(answers: SuccessfulAnswers, context: SuccessfulContext): readonly Issue[] {
  const next = nextState(context.referral.state, 'resolve_successful', { hasEnrollment: true })
  if (!next.allowed) return [error('', next.message)]
  if (context.enrollments.length === 0)
    return [error('EnrollmentID', 'Do the intake first: there is no enrollment to link yet')]
  const enrollment = chosen(answers, context)
  return [...checkEnrollment(enrollment, context), ...checkResultDate(answers, enrollment, context)]
}

/**
 * The answers with the result date to offer while none was typed: the day the chosen household was enrolled. Another
 * choice brings another day.
 */
export function withSuggestedDate(
  answers: SuccessfulAnswers,
  context: Pick<SuccessfulContext, 'enrollments'>,
): SuccessfulAnswers {
  if (answers.ResultDate !== undefined) return answers
  return { ...answers, ResultDate: chosen(answers, context)?.EntryDate ?? null }
}

function chosen(
  { EnrollmentID }: SuccessfulAnswers,
  { enrollments }: Pick<SuccessfulContext, 'enrollments'>,
): LinkableEnrollment | undefined {
  return enrollments.find((enrollment) => enrollment.EnrollmentID === EnrollmentID)
}

function checkEnrollment(
  enrollment: LinkableEnrollment | undefined,
  { referral }: SuccessfulContext,
): readonly Issue[] {
  const path = 'EnrollmentID'
  if (enrollment === undefined) return [error(path, 'Choose the enrollment this referral led to')]
  const otherProject = enrollment.ProjectID !== referral.ProjectID
  const earlier = compareDates(enrollment.EntryDate, referral.EventDate) < 0
  return [
    ...(otherProject
      ? [
          warning(
            path,
            `This enrollment is in ${enrollment.ProjectName}, not in the project the referral named: check it`,
          ),
        ]
      : []),
    ...(earlier
      ? [
          warning(
            path,
            `This enrollment starts before ${formatDate(referral.EventDate)}, the referral date: check it`,
          ),
        ]
      : []),
  ]
}

function checkResultDate(
  { ResultDate }: SuccessfulAnswers,
  enrollment: LinkableEnrollment | undefined,
  context: SuccessfulContext,
): readonly Issue[] {
  const issues = checkDate(ResultDate, {
    path: 'ResultDate',
    name: 'Result date',
    notBefore: { date: context.referral.EventDate, what: 'the referral date' },
    today: context.today,
  })
  if (issues.length > 0 || enrollment === undefined || dateOf(ResultDate) === enrollment.EntryDate)
    return issues
  return [
    warning(
      'ResultDate',
      `Result date differs from ${formatDate(enrollment.EntryDate)}, the day they enrolled: check it`,
    ),
  ]
}
