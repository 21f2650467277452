import { formatDate } from '#shared/domain/date/format-date.ts'
import type { TransferRecord } from '#shared/ipc/transfer-calls.ts'

interface Props {
  readonly transfer: TransferRecord
  /** How the community calls who keeps the list. */
  readonly manager: string
}

/** What a transfer waits for, or how it ended. */
export function NextWords({ transfer, manager }: Props) {
  return words(transfer, manager)
}

function words({ state, outcome_on, ResultingEnrollmentID }: TransferRecord, manager: string): string {
  const on = outcome_on === null ? '' : ` on ${formatDate(outcome_on)}`
  if (state === 'waiting_for_ce')
    return `Coordinated Entry approves it first. Record the answer of ${manager} here; until then the household stays.`
  if (state === 'requested')
    return 'They may move as soon as the new place is ready: then exit and enroll them in one step.'
  if (state === 'accepted') return `It was accepted${on}. Exit and enroll the household in one step.`
  if (state === 'moved')
    return ResultingEnrollmentID === null
      ? `The household left${on}. Nothing is left to do here.`
      : `The household moved${on}. Record in the new enrollment what its project asks.`
  if (state === 'declined')
    return `It was declined${on}. The household stays; another transfer can be asked for.`
  return `It was withdrawn${on}. The household stays.`
}
