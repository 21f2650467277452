import { error, type Issue } from '#shared/domain/issue.ts'
import type { IntakeAnswers } from '../answers.ts'
import { memberName, memberPath } from '../people.ts'
import type { IntakeAmendContext } from './amend-context.ts'

const self = 1

/** Exactly one head of household (3.15): who was referred, and nobody who left while others stay. */
export function checkHead(
  answers: IntakeAnswers,
  { referred, since }: Pick<IntakeAmendContext, 'referred' | 'since'>,
): readonly Issue[] {
  const unanswered = answers.members.filter(({ RelationshipToHoH }) => RelationshipToHoH === null)
  if (unanswered.length > 0) {
    return unanswered.map((member) =>
      error(
        memberPath(member, 'RelationshipToHoH'),
        `Choose how ${memberName(member, answers)} is related to the head of household`,
      ),
    )
  }
  const [head, ...others] = answers.members.filter(({ RelationshipToHoH }) => RelationshipToHoH === self)
  if (head === undefined) return [error('members', 'Choose who is the head of household: there is one')]
  if (others.length > 0) {
    return others.map((member) =>
      error(
        memberPath(member, 'RelationshipToHoH'),
        `A household has one head: choose how ${memberName(member, answers)} is related to ${memberName(head, answers)}`,
      ),
    )
  }
  const hasLeft = ({ memberId }: { readonly memberId: string }) =>
    (since[memberId]?.ExitDate ?? null) !== null
  if (hasLeft(head) && !answers.members.every(hasLeft)) {
    return [
      error(
        memberPath(head, 'RelationshipToHoH'),
        `${memberName(head, answers)} has left the household: choose as its head somebody who stays`,
      ),
    ]
  }
  if (referred === null || head.memberId === referred.EnrollmentID) return []
  return [
    error(
      memberPath(head, 'RelationshipToHoH'),
      `${referred.alias} was referred and stays the head of household: choose another relationship for ${memberName(head, answers)}`,
    ),
  ]
}
