import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import {
  livingSituationQuestions,
  type LivingSituationQuestions,
} from '#shared/hud/fy2026/living-situations.ts'
import type { IntakeAnswers, IntakeMember } from '../answers.ts'
import type { IntakeContext } from '../context.ts'
import { doubtful, found, unanswered, wrong, type Finding } from '../finding.ts'
import { checkHomelessHistory } from '../homeless-history.ts'
import { memberPath, pastBirthOf, startOf } from '../people.ts'

/** True once anything was answered. */
export function touchedLivingSituation(member: IntakeMember): boolean {
  return (
    member.LivingSituation !== null ||
    member.RentalSubsidyType !== null ||
    member.LengthOfStay !== null ||
    member.PreviousStreetESSH !== null ||
    typed(member.DateToStreetESSH) !== null ||
    member.TimesHomelessPastThreeYears !== null ||
    member.MonthsHomelessPastThreeYears !== null
  )
}

/** What 3.917 asks this person in this project, and why it stops where it stops. */
export function livingSituationOf(
  member: IntakeMember,
  { project }: IntakeContext,
): LivingSituationQuestions {
  return livingSituationQuestions({ ...member, ProjectType: project.ProjectType })
}

/**
 * Prior living situation (3.917). Only what the branch asks is looked at: an answer left over from another branch
 * is neither a problem nor saved. Two answers have no "doesn't know" in HUD's lists (the rental subsidy and the
 * date), so their absence is asked about but counts as complete.
 */
export function checkLivingSituation(
  member: IntakeMember,
  answers: IntakeAnswers,
  context: IntakeContext,
): readonly Finding[] {
  const isUnanswered = member.LivingSituation === null
  const findings: Finding[] = isUnanswered
    ? [
        unanswered(
          memberPath(member, 'LivingSituation'),
          'Living situation has no answer yet; "prefers not to answer" is one',
        ),
      ]
    : []
  if (!touchedLivingSituation(member)) return findings

  const { asked } = livingSituationOf(member, context)
  for (const [field, name] of choices) {
    if (asked[field] && member[field] === null) {
      findings.push(unanswered(memberPath(member, field), `${name} has no answer yet; choose one`))
    }
  }
  if (asked.RentalSubsidyType && member.RentalSubsidyType === null) {
    const path = memberPath(member, 'RentalSubsidyType')
    findings.push(doubtful(path, 'Rental subsidy is empty; choose one, or leave it when nobody knows which'))
  }
  return asked.DateToStreetESSH ? [...findings, ...checkSince(member, answers, context)] : findings
}

const choices = [
  ['LengthOfStay', 'Length of stay'],
  ['PreviousStreetESSH', 'The night before'],
  ['TimesHomelessPastThreeYears', 'Number of times homeless'],
  ['MonthsHomelessPastThreeYears', 'Number of months homeless'],
] as const

/** The day this time of homelessness started (3.917.3), and whether the history fits it. */
function checkSince(
  member: IntakeMember,
  answers: IntakeAnswers,
  { today }: IntakeContext,
): readonly Finding[] {
  const path = memberPath(member, 'DateToStreetESSH')
  const name = 'Date homelessness started'
  if (typed(member.DateToStreetESSH) === null) {
    return [doubtful(path, `${name} is empty; enter a rough date, or leave it when it is not known`)]
  }
  const issues = checkDate(member.DateToStreetESSH, { path, name, today })
  const since = dateOf(member.DateToStreetESSH)
  if (issues.length > 0 || since === null) return found(issues)

  const birth = pastBirthOf(member, today)
  if (birth !== null && compareDates(since, birth) < 0) {
    return [wrong(path, `${name} must be the same as or after ${formatDate(birth)}, the date of birth`)]
  }
  const start = startOf(member, answers)
  if (start === null) return []
  if (compareDates(since, start) > 0) {
    return [doubtful(path, `${name} is after ${formatDate(start)}, the project start date; check both`)]
  }
  return checkHomelessHistory(member, since, start)
}
