import type { AskTransferAnswers } from '#shared/domain/transfer/ask-transfer.ts'
import { todayHere } from './referred.ts'

/** An emergency transfer decided today, to a unit of the agency that is free and said to be safe. */
export function emergencyTransfer(changes: AskTransferAnswers = {}) {
  const answers = {
    DecisionDate: todayHere(),
    kind: 'internal',
    sameAgency: true,
    reason: 'emergency',
    householdAsks: true,
    ground: 'threat',
    proof: 'word',
    safeUnit: 'yes',
    toProjectID: 'not_yet',
    toProjectType: 3,
    ...changes,
  } as const
  return { answers, acceptWarnings: true, draft_id: null }
}
