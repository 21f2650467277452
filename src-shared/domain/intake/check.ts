import type { Issue } from '#shared/domain/issue.ts'
import type { IntakeAnswers } from './answers.ts'
import type { IntakeContext } from './context.ts'
import { toIssue, type Finding } from './finding.ts'
import {
  householdSectionIds,
  householdSections,
  isHouseholdSection,
  isSectionAsked,
  memberSectionIds,
  memberSections,
  type IntakeSectionId,
} from './section-list.ts'

/**
 * What is to say about one section. `memberId` is null for a section of the household. A section that is not asked of
 * this person, and one of a person who has left the household, has nothing to say.
 */
export function checkIntakeSection(
  id: IntakeSectionId,
  memberId: string | null,
  answers: IntakeAnswers,
  context: IntakeContext,
): readonly Issue[] {
  return findingsOf(id, memberId, answers, context).map((finding) => toIssue(finding))
}

/** What is to say about a whole intake, section by section in the order of the task list. */
export function checkIntake(answers: IntakeAnswers, context: IntakeContext): readonly Issue[] {
  const household = householdSectionIds.flatMap((id) => checkIntakeSection(id, null, answers, context))
  const members = answers.members.flatMap(({ memberId }) =>
    memberSectionIds.flatMap((id) => checkIntakeSection(id, memberId, answers, context)),
  )
  return [...household, ...members]
}

/** The same for one section, with what the task list needs to know. */
export function findingsOf(
  id: IntakeSectionId,
  memberId: string | null,
  answers: IntakeAnswers,
  context: IntakeContext,
): readonly Finding[] {
  if (isHouseholdSection(id)) return householdSections[id].check(answers, context)
  const member = answers.members.find((other) => other.memberId === memberId)
  if (member === undefined || !isSectionAsked(id, member, answers, context)) return []
  return memberSections[id].check(member, answers, context)
}
