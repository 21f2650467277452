/** Where a referral stands. `enrolled` has its intake saved and waits for a result; `successful` looks for housing. */
export const referralStates = [
  'received',
  'acknowledged',
  'contacting',
  'engaged',
  'enrolled',
  'successful',
  'housed',
  'not_housed',
  'unsuccessful',
] as const
export type ReferralState = (typeof referralStates)[number]

/** What can happen to a referral. */
export const referralActs = [
  'acknowledge',
  'log_contact',
  'intake_saved',
  'resolve_successful',
  'resolve_unsuccessful',
  'still_searching',
  'moved_in',
  'will_not_be_housed',
] as const
export type ReferralAct = (typeof referralActs)[number]

export const referralStateLabels = {
  received: 'Received, not acknowledged',
  acknowledged: 'Acknowledged, to contact',
  contacting: 'Trying to reach',
  engaged: 'In touch, intake next',
  enrolled: 'Enrolled, result to record',
  successful: 'Accepted, looking for housing',
  housed: 'Housed',
  not_housed: 'Accepted, not housed here',
  unsuccessful: 'Not accepted',
} as const satisfies Record<ReferralState, string>

/** What an act brings with it that the next state depends on. */
export interface ActDetail {
  /** `log_contact`: whether the household was reached and wants to go on, or needs time to think. */
  readonly reached?: boolean
  /** `resolve_successful`: whether an enrollment exists to link, made here or earlier. */
  readonly hasEnrollment?: boolean
}

/** The state an act leads to, or the sentence that refuses it and says what to do instead. */
export type Transition =
  | { readonly allowed: true; readonly state: ReferralState }
  | { readonly allowed: false; readonly message: string }

/** What an act does to a referral in a state. Nothing else decides it. */
export function nextState(state: ReferralState, act: ReferralAct, detail: ActDetail = {}): Transition {
  const outcome = table[act](state, detail)
  return isState(outcome) ? { allowed: true, state: outcome } : { allowed: false, message: outcome.refused }
}

/** Whether a referral has come to its end: only an amendment changes it from here. */
export function isEnded(state: ReferralState): boolean {
  return state === 'housed' || state === 'not_housed' || state === 'unsuccessful'
}

/** Whether a referral still waits for its result (4.20.D). */
export function awaitsResult(state: ReferralState): boolean {
  return !isEnded(state) && state !== 'successful'
}

interface Refused {
  readonly refused: string
}

type Rule = (state: ReferralState, detail: ActDetail) => ReferralState | Refused

const ended = { refused: 'This referral has ended: use Amend to correct it' }
const acknowledgeFirst = { refused: 'Acknowledge the referral first' }
const resultFirst = { refused: "Record the referral's result first" }

const table: Readonly<Record<ReferralAct, Rule>> = {
  acknowledge(state) {
    if (isEnded(state)) return ended
    if (state === 'received') return 'acknowledged'
    return { refused: 'This referral is acknowledged already: use Amend to correct the date' }
  },

  log_contact(state, { reached = false }) {
    if (isEnded(state)) return ended
    if (state === 'received') return acknowledgeFirst
    if (state === 'acknowledged' || state === 'contacting') return reached ? 'engaged' : 'contacting'
    return state
  },

  intake_saved(state) {
    if (isEnded(state)) return ended
    if (state === 'received') return acknowledgeFirst
    if (state === 'enrolled' || state === 'successful') {
      return { refused: 'The intake for this referral is saved already: open the enrollment to change it' }
    }
    return 'enrolled'
  },

  resolve_successful(state, { hasEnrollment = false }) {
    if (isEnded(state)) return ended
    if (state === 'received') return acknowledgeFirst
    if (state === 'successful') return { refused: 'This referral is recorded as successful already' }
    if (state !== 'enrolled' && !hasEnrollment)
      return { refused: 'Do the intake first: a successful referral needs an enrollment' }
    return 'successful'
  },

  resolve_unsuccessful(state) {
    if (isEnded(state)) return ended
    if (state === 'enrolled') {
      return { refused: 'This household is enrolled: record the referral as successful, then use Not housed' }
    }
    if (state === 'successful') return { refused: 'This household is enrolled: use Not housed instead' }
    return 'unsuccessful'
  },

  still_searching: (state) => housing(state, 'successful'),
  moved_in: (state) => housing(state, 'housed'),
  will_not_be_housed: (state) => housing(state, 'not_housed'),
}

function housing(state: ReferralState, to: ReferralState): ReferralState | Refused {
  if (isEnded(state)) return ended
  return state === 'successful' ? to : resultFirst
}

function isState(outcome: ReferralState | Refused): outcome is ReferralState {
  return typeof outcome === 'string'
}
