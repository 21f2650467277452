import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import type { IntakeAnswers, IntakeMember } from '../answers.ts'
import type { IntakeStay } from '../context.ts'
import { hasOwnStart, memberName, memberPath, startOf } from '../people.ts'
import type { IntakeAmendContext, SinceIntake } from './amend-context.ts'

/**
 * Whether a start that changes still fits what came after the intake: the exit, the move-in, the same person's other
 * stays in the project, and the result of the referral.
 */
export function checkAmendedStart(answers: IntakeAnswers, context: IntakeAmendContext): readonly Issue[] {
  const { saved, since } = context
  const moved = answers.members.flatMap((member) => {
    const start = startOf(member, answers)
    const before = saved.members.find(({ memberId }) => memberId === member.memberId)
    const later = since[member.memberId]
    const isMoved = before !== undefined && startOf(before, saved) !== start
    return start === null || later === undefined || !isMoved ? [] : { member, start, later }
  })
  return [
    ...moved.flatMap(({ member, start, later }) => againstLater(member, start, later, answers)),
    ...moved.flatMap(({ member, start, later }) => againstStays(member, start, later, answers, context)),
    ...moved.flatMap(({ member, start }) => againstResult(member, start, answers, context)),
  ]
}

function pathOf(member: IntakeMember): string {
  return hasOwnStart(member) ? memberPath(member, 'EntryDate') : 'start.EntryDate'
}

function againstLater(
  member: IntakeMember,
  start: string,
  { ExitDate, MoveInDate }: SinceIntake,
  answers: IntakeAnswers,
): readonly Issue[] {
  const name = `Project start date of ${memberName(member, answers)}`
  const limits = [
    { date: MoveInDate, what: 'the move-in date' },
    { date: ExitDate, what: 'the exit date' },
  ]
  return limits.flatMap(({ date, what }) =>
    date !== null && compareDates(start, date) > 0
      ? [error(pathOf(member), `${name} must be the same as or before ${formatDate(date)}, ${what}`)]
      : [],
  )
}

/** Leaving and coming back on one day is no overlap. */
function againstStays(
  member: IntakeMember,
  start: string,
  { ExitDate, otherStays }: SinceIntake,
  answers: IntakeAnswers,
  { intake: { project } }: IntakeAmendContext,
): readonly Issue[] {
  const overlapping = otherStays.find(
    (stay) =>
      (stay.ExitDate === null || compareDates(stay.ExitDate, start) > 0) &&
      (ExitDate === null || compareDates(stay.EntryDate, ExitDate) < 0),
  )
  if (overlapping === undefined) return []
  return [
    error(
      pathOf(member),
      `${memberName(member, answers)} ${stayWords(overlapping)} in ${project.ProjectName}; ${mend(overlapping)}`,
    ),
  ]
}

function stayWords({ EntryDate, ExitDate }: IntakeStay): string {
  const from = formatDate(EntryDate)
  return ExitDate === null
    ? `has another enrollment since ${from}`
    : `has another enrollment from ${from} to ${formatDate(ExitDate)}`
}

function mend({ ExitDate }: IntakeStay): string {
  return ExitDate === null ? 'correct that one first' : `start on ${formatDate(ExitDate)} or later`
}

function againstResult(
  member: IntakeMember,
  start: string,
  answers: IntakeAnswers,
  { referred, ResultDate }: IntakeAmendContext,
): readonly Issue[] {
  if (ResultDate === null || member.memberId !== referred?.EnrollmentID || start === ResultDate) return []
  return [
    warning(
      pathOf(member),
      `Project start date of ${memberName(member, answers)} differs from ${formatDate(ResultDate)}, the result date of the referral; check both`,
    ),
  ]
}
