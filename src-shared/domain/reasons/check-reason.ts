import { typed } from '#shared/domain/client/typed-text.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import type { Reason } from './reason.ts'

export interface ReasonAnswers {
  readonly IfNotHousedReason?: string | null | undefined
  readonly note?: string | null | undefined
}

/** The rules of "If Not Housed, Reason": one of the list, with a note where the reason says too little alone. */
export function checkReason(
  { IfNotHousedReason, note }: ReasonAnswers,
  reasons: readonly Reason[],
): readonly Issue[] {
  const key = typed(IfNotHousedReason)
  if (key === null)
    return [error('IfNotHousedReason', 'Choose the closest reason the household was not housed')]
  const reason = reasons.find((candidate) => candidate.key === key)
  if (reason === undefined) return [error('IfNotHousedReason', 'Choose a reason from the list')]
  if (!reason.needsNote || typed(note) !== null) return []
  return [error('note', 'Add a note that tells the reason')]
}
