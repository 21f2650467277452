import type { IntakeMember } from '../answers.ts'
import { unanswered, type Finding } from '../finding.ts'
import { memberPath } from '../people.ts'

/** The questions that are one choice from a list, every one of which is an answer. */
export type OneAnswerField = 'Sex' | 'VeteranStatus' | 'DisablingCondition'

const names = {
  Sex: 'Sex',
  VeteranStatus: 'Veteran status',
  DisablingCondition: 'Disabling condition',
} as const satisfies Record<OneAnswerField, string>

/** Sex (4.21), veteran status (3.07) or disabling condition (3.08). */
export function checkOneAnswer(member: IntakeMember, field: OneAnswerField): readonly Finding[] {
  if (member[field] !== null) return []
  return [
    unanswered(
      memberPath(member, field),
      `${names[field]} has no answer yet; "prefers not to answer" is one`,
    ),
  ]
}
