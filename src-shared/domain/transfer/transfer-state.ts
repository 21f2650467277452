import type { TransferState } from './transfer.ts'

/** What can be done with a transfer once it was asked for. */
export const transferSteps = ['notify', 'accept', 'decline', 'withdraw'] as const
export type TransferStep = (typeof transferSteps)[number] | 'move'

/** Where a transfer stands, as far as its steps ask. */
export interface Standing {
  readonly state: TransferState
  readonly notified_on: string | null
}

const open: readonly TransferState[] = ['requested', 'waiting_for_ce', 'accepted']
const asked: readonly TransferState[] = ['requested', 'waiting_for_ce']

/** The states a step goes out from. A transfer that needs no approval may lead to the move at once. */
const startsIn = {
  notify: open,
  accept: asked,
  decline: asked,
  withdraw: open,
  move: ['requested', 'accepted'],
} as const satisfies Record<TransferStep, readonly TransferState[]>

const endsIn = {
  accept: 'accepted',
  decline: 'declined',
  withdraw: 'withdrawn',
  move: 'moved',
} as const satisfies Record<Exclude<TransferStep, 'notify'>, TransferState>

/** Whether a transfer is under way. */
export function isOpen({ state }: Pick<Standing, 'state'>): boolean {
  return open.includes(state)
}

/** Whether a step can be taken from here. */
export function mayStep(step: TransferStep, { state, notified_on }: Standing): boolean {
  const states: readonly TransferState[] = startsIn[step]
  return states.includes(state) && (step !== 'notify' || notified_on === null)
}

/** The state after a step that `mayStep` allows. */
export function stateAfter(step: TransferStep, state: TransferState): TransferState {
  return step === 'notify' ? state : endsIn[step]
}

/** Why a step cannot be taken from here, and what to do; null when it can. */
export function whyNotStep(step: TransferStep, standing: Standing): string | null {
  if (mayStep(step, standing)) return null
  if (step === 'notify' && isOpen(standing))
    return 'The notice is on record already: nothing is left to enter'
  if (step === 'move' && standing.state === 'waiting_for_ce')
    return 'This transfer waits for Coordinated Entry: record the approval first'
  return over[standing.state]
}

const over = {
  requested: 'This transfer is not that far: record its answer first',
  waiting_for_ce: 'This transfer waits for Coordinated Entry: record the approval first',
  accepted: 'This transfer was accepted already: exit and enroll the household, or withdraw it',
  moved: 'The household has moved already: nothing is left to do',
  declined: 'This transfer was declined: ask for another one',
  withdrawn: 'This transfer was withdrawn: ask for another one',
} as const satisfies Record<TransferState, string>
