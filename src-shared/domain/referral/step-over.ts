import { isEnded, nextState, type ReferralAct, type ReferralState } from './state.ts'
import type { Wizard } from './next-step.ts'

/**
 * Why a step that was begun earlier can never be saved as things stand, in the words that refuse it; null while it
 * can, and while it only waits for another step that comes first.
 */
export function whyOver(step: Wizard, state: ReferralState): string | null {
  if (state === 'received' || (step === 'housing' && !isEnded(state))) return null
  const next = nextState(state, acts[step], { hasEnrollment: true })
  return next.allowed ? null : next.message
}

const acts = {
  acknowledge: 'acknowledge',
  contact: 'log_contact',
  intake: 'intake_saved',
  successful: 'resolve_successful',
  unsuccessful: 'resolve_unsuccessful',
  housing: 'still_searching',
} as const satisfies Record<Wizard, ReferralAct>
