import { checkDate, dateOf, type DateLimit } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates, daysBetween } from '#shared/domain/date/iso-date.ts'
import { hasErrors } from '#shared/domain/issue.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import type { IntakeAnswers, IntakeMember } from '../answers.ts'
import type { IntakeContext, IntakeStay } from '../context.ts'
import { doubtful, found, needed, wrong, type Finding } from '../finding.ts'
import { hasOwnStart, isHead, memberName, memberPath, pastBirthOf, startOf } from '../people.ts'

/** True once a date was answered. The case manager and the only CoC are filled in from the beginning. */
export function touchedStart({ start, members }: IntakeAnswers): boolean {
  return typed(start.EntryDate) !== null || members.some((member) => hasOwnStart(member))
}

/** The project start (3.10) of the household and of those who started on another day, and the CoC (3.16). */
export function checkStart(answers: IntakeAnswers, context: IntakeContext): readonly Finding[] {
  return [
    ...checkHouseholdStart(answers, context),
    ...answers.members.flatMap((member) => checkMemberStart(member, answers, context)),
    ...checkCoC(answers, context),
  ]
}

/** A start this many days back is asked about. */
const longAgo = 30

function checkHouseholdStart({ start }: IntakeAnswers, context: IntakeContext): readonly Finding[] {
  const path = 'start.EntryDate'
  if (typed(start.EntryDate) === null) return [needed(path, 'Enter the project start date')]
  return checkStartDate(start.EntryDate, path, 'Project start date', context)
}

function checkMemberStart(
  member: IntakeMember,
  answers: IntakeAnswers,
  context: IntakeContext,
): readonly Finding[] {
  const path = hasOwnStart(member) ? memberPath(member, 'EntryDate') : 'start.EntryDate'
  const name = `Project start date of ${memberName(member, answers)}`
  const own = hasOwnStart(member) ? checkStartDate(member.EntryDate, path, name, context) : []
  const start = startOf(member, answers)
  if (start === null || hasErrors(own)) return own
  return [
    ...own,
    ...checkAgainstBirth(start, path, name, pastBirthOf(member, context.today)),
    ...checkAgainstHead(start, path, name, member, answers),
    ...checkAgainstStays(start, path, member, answers, context),
  ]
}

/** What holds for every start date, whoever it belongs to. */
function checkStartDate(
  answer: string,
  path: string,
  name: string,
  context: IntakeContext,
): readonly Finding[] {
  const { today, project, referral } = context
  const issues = checkDate(answer, {
    path,
    name,
    today,
    notBefore: { date: project.OperatingStartDate, what: `the day ${project.ProjectName} opened` },
    notAfter: closing(context),
  })
  const start = dateOf(answer)
  if (issues.length > 0 || start === null) return found(issues)

  const findings: Finding[] = []
  if (daysBetween(start, today) > longAgo) {
    findings.push(
      doubtful(
        path,
        `${name} is more than ${longAgo} days ago; check that the project began serving them then`,
      ),
    )
  }
  if (referral !== null && compareDates(start, referral.EventDate) < 0) {
    findings.push(
      doubtful(path, `${name} is before ${formatDate(referral.EventDate)}, the referral date; check both`),
    )
  }
  return findings
}

function closing({ project }: IntakeContext): DateLimit | null {
  return project.OperatingEndDate === null
    ? null
    : { date: project.OperatingEndDate, what: `the day ${project.ProjectName} closed` }
}

function checkAgainstBirth(
  start: string,
  path: string,
  name: string,
  birth: string | null,
): readonly Finding[] {
  if (birth === null) return []
  if (compareDates(start, birth) < 0) {
    return [wrong(path, `${name} must be the same as or after ${formatDate(birth)}, their date of birth`)]
  }
  return start === birth ? [doubtful(path, `${name} is also their date of birth; check both`)] : []
}

function checkAgainstHead(
  start: string,
  path: string,
  name: string,
  member: IntakeMember,
  answers: IntakeAnswers,
): readonly Finding[] {
  const [head] = answers.members
  if (head === undefined || isHead(member, answers)) return []
  const headStart = startOf(head, answers)
  if (headStart === null || compareDates(start, headStart) >= 0) return []
  return [
    doubtful(
      path,
      `${name} is before ${formatDate(headStart)}, when the head of household started; check both`,
    ),
  ]
}

/**
 * A new stay is open-ended, so it overlaps every stay in the project that is open or ends after it starts. Leaving and
 * coming back on one day is no overlap.
 */
function checkAgainstStays(
  start: string,
  path: string,
  member: IntakeMember,
  answers: IntakeAnswers,
  { stays, project }: IntakeContext,
): readonly Finding[] {
  const overlapping = stays.find(
    (stay) =>
      stay.PersonalID === member.PersonalID &&
      (stay.ExitDate === null || compareDates(stay.ExitDate, start) > 0),
  )
  if (overlapping === undefined) return []
  const name = memberName(member, answers)
  return [wrong(path, `${name} ${stayWords(overlapping)} in ${project.ProjectName}; ${mend(overlapping)}`)]
}

function stayWords({ EntryDate, ExitDate }: IntakeStay): string {
  const from = formatDate(EntryDate)
  return ExitDate === null
    ? `has been enrolled since ${from}`
    : `was enrolled from ${from} to ${formatDate(ExitDate)}`
}

function mend({ ExitDate }: IntakeStay): string {
  return ExitDate === null
    ? 'end their stay first, under Enrollments in their record, or take them out of this intake'
    : `start on ${formatDate(ExitDate)} or later`
}

function checkCoC({ start }: IntakeAnswers, { project }: IntakeContext): readonly Finding[] {
  const path = 'start.EnrollmentCoC'
  if (start.EnrollmentCoC === null) {
    return project.CoCCodes.length > 1 ? [needed(path, 'Choose the CoC this stay belongs to')] : []
  }
  return project.CoCCodes.includes(start.EnrollmentCoC)
    ? []
    : [wrong(path, `CoC must be one ${project.ProjectName} works in: ${project.CoCCodes.join(', ')}`)]
}
