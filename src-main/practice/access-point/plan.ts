import type { CodeOf } from '#shared/hud/fy2026/types.ts'
import type { DrawnHousehold } from '../draw-households.ts'
import type { Day, ExitPlan } from '../plan.ts'

/** The projects of the agency at which households ask for help themselves (2.09.1). */
export type AccessPointKey = 'coordinatedEntry' | 'outreach'

/** A household that came to an access point of the agency itself. */
export type Caller = DrawnHousehold & { readonly entry: EntryPlan }

/** What an access point recorded of a household that asked for help there. The oldest first; no two of a kind on one day. */
export interface EntryPlan {
  readonly at: AccessPointKey
  readonly began: Day
  readonly assessments: readonly AssessmentPlan[]
  /** Where they lived on that day (4.12). */
  readonly livedIn: readonly { readonly day: Day; readonly CurrentLivingSituation: LivedIn }[]
  /** Beside the openings that a project of the agency worked on, which are referrals. */
  readonly events: readonly EventPlan[]
  /** Outreach only: the day on which a plan was made together (4.13). */
  readonly engaged?: Day
  /** Days after the beginning on which a child is due. */
  readonly dueInDays?: number
  /** Null where the stay should have ended and was left open. */
  readonly exit?: ExitPlan | null
}

export type LivedIn = CodeOf<'CurrentLivingSituation'>

/** A CE Assessment (4.19). */
export interface AssessmentPlan {
  readonly day: Day
  readonly AssessmentType: CodeOf<'AssessmentType'>
  readonly AssessmentLevel: CodeOf<'AssessmentLevel'>
  /** Null where somebody forgot to say. */
  readonly PrioritizationStatus: CodeOf<'PrioritizationStatus'> | null
  /** Whom it was recorded with, counted from the head of household, 0. */
  readonly of?: number
}

/** A CE Event (4.20) with the answers that its kind asks for. */
export interface EventPlan {
  readonly day: Day
  readonly Event: CodeOf<'EventType'>
  /** Null where somebody forgot to say. */
  readonly ProbSolDivRRResult?: 0 | 1 | null
  readonly ReferralCaseManageAfter?: 0 | 1
  /** An opening of another agency, whose projects this vault does not hold. */
  readonly elsewhere?: {
    readonly place: string
    readonly result: CodeOf<'ReferralResult'>
    readonly told: Day
  }
}
