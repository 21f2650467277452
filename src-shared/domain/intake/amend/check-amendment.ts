import { overtakenWarnings } from '#shared/domain/amend/overtaken.ts'
import { error, hasErrors, warning, type Issue } from '#shared/domain/issue.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'
import type { IntakeAnswers } from '../answers.ts'
import { checkIntakeSection } from '../check.ts'
import type { IntakeContext } from '../context.ts'
import { memberName } from '../people.ts'
import type { MemberSectionId } from '../section-list.ts'
import { asAmended, type AmendedPlace, type AmendIntakeAnswers } from './amend-answers.ts'
import type { IntakeAmendContext } from './amend-context.ts'
import { checkAmendedStart } from './check-amended-start.ts'
import { checkHead } from './check-head.ts'
import { overtakenInIntake } from './overtaken.ts'
import { intakeRowChanges, takenOutWords } from './row-changes.ts'

/**
 * The rules of amending one part of a saved intake: the intake's own, over the answers as they would stand, those
 * across the rows of the household, and a reason. What was doubtful before and stays as it was is not asked again.
 */
export function checkIntakeAmendment(
  place: AmendedPlace,
  answers: AmendIntakeAnswers,
  context: IntakeAmendContext,
): readonly Issue[] {
  const { saved, intake } = context
  const amended = asAmended(saved, place, answers)
  const found = [
    ...intakeRules(place, amended, context),
    ...(place.section === 'relationship' ? checkHead(amended, context) : []),
    ...(place.section === 'start' ? checkAmendedStart(amended, context) : []),
  ]
  return [
    ...(hasErrors(found) ? [] : whatChanges(amended, context)),
    ...found,
    ...overtakenWarnings(overtakenInIntake(place, answers, context), (path) => path),
    ...checkWhy(answers.reason, intake.today),
  ]
}

/** The parts of an intake that belong to the stay; what belongs to the person is changed in the profile. */
const memberParts = [
  'disablingCondition',
  'livingSituation',
  'domesticViolence',
] as const satisfies readonly MemberSectionId[]

function intakeRules(
  place: AmendedPlace,
  amended: IntakeAnswers,
  { saved, intake }: IntakeAmendContext,
): readonly Issue[] {
  const before = new Set(issuesOf(saved, intake).map(({ issue }) => keyOf(issue)))
  return issuesOf(amended, intake).flatMap(({ issue, section, memberId }) => {
    const isOwn = section === place.section && (memberId === null || memberId === place.EnrollmentID)
    const stands = issue.severity === 'error' && isOwn
    const isNew = !before.has(keyOf(issue)) || answerAt(saved, issue.path) !== answerAt(amended, issue.path)
    if (!stands && !isNew) return []
    return isOwn || memberId === null ? issue : withName(issue, memberId, amended)
  })
}

function issuesOf(answers: IntakeAnswers, intake: IntakeContext) {
  const start = checkIntakeSection('start', null, answers, intake).map((issue) => ({
    issue,
    section: 'start',
    memberId: null,
  }))
  const members = answers.members.flatMap(({ memberId }) =>
    memberParts.flatMap((section) =>
      checkIntakeSection(section, memberId, answers, intake).map((issue) => ({ issue, section, memberId })),
    ),
  )
  return [...start, ...members]
}

function whatChanges(amended: IntakeAnswers, { saved, intake }: IntakeAmendContext): readonly Issue[] {
  const changes = intakeRowChanges(saved, amended, intake)
  if (changes.length === 0) return [error('', 'Change an answer, or leave the intake as it is')]
  return takenOutWords(amended, changes).map((words) => warning('', words))
}

function withName(issue: Issue, memberId: string, answers: IntakeAnswers): Issue {
  const member = answers.members.find((other) => other.memberId === memberId)
  if (member === undefined || issue.message.includes(memberName(member, answers))) return issue
  return { ...issue, message: `${memberName(member, answers)}: ${issue.message}` }
}

function answerAt(answers: IntakeAnswers, path: string): unknown {
  const [group, key = '', field = ''] = path.split('.')
  if (group === 'start') return Reflect.get(answers.start, key)
  const member = answers.members.find(({ memberId }) => memberId === key)
  return member === undefined ? undefined : Reflect.get(member, field)
}

function keyOf({ path, message }: Issue): string {
  return `${path} ${message}`
}
