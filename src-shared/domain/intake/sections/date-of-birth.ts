import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { asDay, compareDates } from '#shared/domain/date/iso-date.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import type { IntakeAnswers, IntakeMember } from '../answers.ts'
import type { IntakeContext } from '../context.ts'
import { found, needed, unanswered, wrong, type Finding } from '../finding.ts'
import { isNoAnswer, memberPath, startOf } from '../people.ts'

/** True once anything was answered. */
export function touchedDateOfBirth(member: IntakeMember): boolean {
  return typed(member.DOB) !== null || member.DOBDataQuality !== null
}

const oldest = 120

/** A date of birth with its quality (3.03), or a reason why there is none. */
export function checkDateOfBirth(
  member: IntakeMember,
  answers: IntakeAnswers,
  { today }: Pick<IntakeContext, 'today'>,
): readonly Finding[] {
  const { DOBDataQuality: quality } = member
  const path = memberPath(member, 'DOB')
  if (typed(member.DOB) === null) {
    if (quality === null)
      return [unanswered(path, 'Date of birth has no answer yet; "prefers not to answer" is one')]
    return isNoAnswer(quality) ? [] : [needed(path, 'Enter the date of birth, or choose why it is not given')]
  }
  if (quality !== null && isNoAnswer(quality)) {
    return [
      wrong(
        path,
        'Date of birth is filled in but marked as not given; clear it, or choose full or approximate',
      ),
    ]
  }
  const issues = checkDate(member.DOB, { path, name: 'Date of birth', today })
  const birth = dateOf(member.DOB)
  if (issues.length > 0 || birth === null) return found(issues)

  const earliest = asDay(today).subtract(oldest, 'year').format('YYYY-MM-DD')
  if (compareDates(birth, earliest) < 0) {
    return [wrong(path, `Date of birth must be within the last ${oldest} years; check the year`)]
  }
  const start = startOf(member, answers)
  if (start !== null && compareDates(birth, start) > 0) {
    return [
      wrong(path, `Date of birth must be the same as or before ${formatDate(start)}, the project start date`),
    ]
  }
  return quality === null
    ? [
        needed(
          memberPath(member, 'DOBDataQuality'),
          'Choose whether the date of birth is full or approximate',
        ),
      ]
    : []
}
