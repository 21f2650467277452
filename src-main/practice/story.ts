import type { Found } from './act.ts'
import type { DrawnHousehold } from './draw-households.ts'
import type { Day, ReferralPlan } from './plan.ts'

/** One referral of a household, as it is acted out. */
export interface Story {
  readonly household: DrawnHousehold
  readonly referral: ReferralPlan
  /** Which of the household's referrals it is, counted from 0. */
  readonly nth: number
  readonly found: Found
  readonly dateOf: (day: Day) => string
}

/** What every save says beside its answers: the person at the desk read the warnings, and there is no draft. */
export const save = { acceptWarnings: true, draft_id: null } as const
