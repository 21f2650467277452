import { hasErrors } from '#shared/domain/issue.ts'
import type { IntakeAnswers, IntakeMember } from './answers.ts'
import { findingsOf } from './check.ts'
import type { IntakeContext } from './context.ts'
import type { Finding } from './finding.ts'
import { memberName } from './people.ts'
import {
  householdSectionIds,
  householdSections,
  isSectionAsked,
  memberSectionIds,
  memberSections,
  type HouseholdSectionId,
  type IntakeSectionId,
  type MemberSectionId,
} from './section-list.ts'
import { touchedDateOfBirth } from './sections/date-of-birth.ts'

/**
 * Where a section stands. `in_progress` misses an answer, `problem` holds a wrong one. A section that may only be
 * doubtful is `completed`: what is doubtful is asked about when the intake is saved.
 */
export type IntakeSectionState = 'not_started' | 'in_progress' | 'completed' | 'cannot_start_yet' | 'problem'

/** One line of the task list. `memberId` is null for a section of the household. */
export interface IntakeSection {
  readonly id: IntakeSectionId
  readonly memberId: string | null
  readonly title: string
  readonly state: IntakeSectionState
  /** Why it cannot start yet; null in every other state. */
  readonly why: string | null
}

/**
 * The task list: the sections of the household, then those of each person, apart from what is not asked of them.
 * The notice comes first, then the household; after that the order is free. A section that waits is opened by the
 * one it waits for, and one that was begun before is never shut again.
 */
export function intakeSections(answers: IntakeAnswers, context: IntakeContext): readonly IntakeSection[] {
  const household = householdSectionIds.map((id) => householdLine(id, answers, context))
  const members = answers.members.flatMap((member) =>
    memberSectionIds
      .filter((id) => isSectionAsked(id, member, answers, context))
      .map((id) => memberLine(id, member, answers, context)),
  )
  return [...household, ...members]
}

function householdLine(
  id: HouseholdSectionId,
  answers: IntakeAnswers,
  context: IntakeContext,
): IntakeSection {
  const { title, isTouched } = householdSections[id]
  return {
    id,
    memberId: null,
    title,
    ...standing(
      isTouched(answers),
      waitOfHousehold(id, answers, context),
      findingsOf(id, null, answers, context),
    ),
  }
}

function memberLine(
  id: MemberSectionId,
  member: IntakeMember,
  answers: IntakeAnswers,
  context: IntakeContext,
): IntakeSection {
  const { title, isTouched } = memberSections[id]
  const findings = findingsOf(id, member.memberId, answers, context)
  return {
    id,
    memberId: member.memberId,
    title,
    ...standing(isTouched(member), waitOfMember(id, member, answers, context), findings),
  }
}

function standing(
  isTouched: boolean,
  why: string | null,
  findings: readonly Finding[],
): Pick<IntakeSection, 'state' | 'why'> {
  if (!isTouched) return { state: why === null ? 'not_started' : 'cannot_start_yet', why }
  if (findings.some(({ severity, missing }) => severity === 'error' && !missing))
    return { state: 'problem', why: null }
  return { state: findings.some(({ missing }) => missing) ? 'in_progress' : 'completed', why: null }
}

function waitOfHousehold(
  id: HouseholdSectionId,
  answers: IntakeAnswers,
  context: IntakeContext,
): string | null {
  if (id === 'beforeYouAsk') return null
  if (hasErrors(findingsOf('beforeYouAsk', null, answers, context)))
    return 'Read the privacy notice to the household first'
  if (id === 'household' || !hasErrors(findingsOf('household', null, answers, context))) return null
  return 'Complete the household first'
}

function waitOfMember(
  id: MemberSectionId,
  member: IntakeMember,
  answers: IntakeAnswers,
  context: IntakeContext,
): string | null {
  const wait = waitOfHousehold('start', answers, context)
  if (wait !== null) return wait
  const waitsForAge = memberSections[id].waitsForAge?.(member, answers) ?? false
  if (!waitsForAge || touchedDateOfBirth(member)) return null
  return `Asked of adults: answer the date of birth of ${memberName(member, answers)} first`
}
