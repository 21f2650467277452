import type { ReferralState } from './state.ts'

/** The steps of the spine, in order. */
export const spineStepKeys = [
  'settings',
  'received',
  'acknowledged',
  'contact',
  'intake',
  'resolve',
  'housed',
] as const
export type SpineStepKey = (typeof spineStepKeys)[number]

export const spineStepLabels = {
  settings: 'Settings',
  received: 'Received',
  acknowledged: 'Acknowledged',
  contact: 'Contact',
  intake: 'Intake',
  resolve: 'Resolve',
  housed: 'Housed?',
} as const satisfies Record<SpineStepKey, string>

/** A step that was passed by without its work is `skipped`: an intake after no logged contact, for instance. */
export type StepStanding = 'done' | 'current' | 'upcoming' | 'skipped'

export interface SpineStep {
  readonly key: SpineStepKey
  readonly label: string
  readonly standing: StepStanding
}

/** What the spine needs to know of a referral. */
export interface SpineFacts {
  readonly state: ReferralState
  readonly isAcknowledged: boolean
  readonly hasAttempt: boolean
}

/** The seven steps of a referral, and how each stands. At most one is current; none when the referral has ended. */
export function spineSteps(facts: SpineFacts): readonly SpineStep[] {
  return spineStepKeys.map((key) => ({ key, label: spineStepLabels[key], standing: standingOf(key, facts) }))
}

/** The step a referral is at; null when it has ended. */
export function currentStep(state: ReferralState): SpineStepKey | null {
  return current[state]
}

const current: Readonly<Record<ReferralState, SpineStepKey | null>> = {
  received: 'acknowledged',
  acknowledged: 'contact',
  contacting: 'contact',
  engaged: 'intake',
  enrolled: 'resolve',
  successful: 'housed',
  housed: null,
  not_housed: null,
  unsuccessful: null,
}

function standingOf(key: SpineStepKey, facts: SpineFacts): StepStanding {
  const at = currentStep(facts.state)
  if (key === at) return 'current'
  if (at !== null && spineStepKeys.indexOf(key) > spineStepKeys.indexOf(at)) return 'upcoming'
  return wasDone(key, facts) ? 'done' : 'skipped'
}

/** Whether a step that lies behind was really taken. */
function wasDone(key: SpineStepKey, { state, isAcknowledged, hasAttempt }: SpineFacts): boolean {
  if (key === 'acknowledged') return isAcknowledged
  if (key === 'contact') return hasAttempt
  if (key === 'intake' || key === 'housed') return state !== 'unsuccessful'
  return true
}
