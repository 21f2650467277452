import { isEngaging, type ContactOutcome } from '#shared/domain/contact/contact-attempt.ts'
import type { ReferralState } from './state.ts'

/** What is on record of a referral, as far as its state depends on it. */
export interface ReferralFacts {
  readonly DateReferralAcknowledged: string | null
  /** What the contact attempts came to, oldest first. */
  readonly outcomes: readonly ContactOutcome[]
  /** Whether an intake for this referral was saved. */
  readonly hasIntake: boolean
  readonly ReferralResult: number | null
  readonly MoveInDate: string | null
  readonly IfNotHousedReason: string | null
}

/**
 * The state that the records of a referral amount to: for an imported referral, and after an amendment. It agrees
 * with the acts that led there.
 */
export function stateFromFacts(facts: ReferralFacts): ReferralState {
  if (facts.ReferralResult === 1) return housingState(facts)
  if (facts.ReferralResult !== null) return 'unsuccessful'
  if (facts.hasIntake) return 'enrolled'
  if (facts.outcomes.some(isEngaging)) return 'engaged'
  if (facts.outcomes.length > 0) return 'contacting'
  return facts.DateReferralAcknowledged === null ? 'received' : 'acknowledged'
}

function housingState({ MoveInDate, IfNotHousedReason }: ReferralFacts): ReferralState {
  if (MoveInDate !== null) return 'housed'
  return IfNotHousedReason === null ? 'successful' : 'not_housed'
}
