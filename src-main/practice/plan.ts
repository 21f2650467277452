import type { ContactAttemptAnswers } from '#shared/domain/contact/contact-attempt.ts'
import type { ContactPoint, SafetyCardAnswers } from '#shared/domain/contact/safety-card.ts'
import type { RaceColumn } from '#shared/hud/fy2026/column-sets.ts'
import type { WayItCame } from '#shared/domain/referral/receive.ts'
import type { UnsuccessfulAnswers } from '#shared/domain/resolve/unsuccessful.ts'
import type { CodeOf } from '#shared/hud/fy2026/types.ts'
import type { ProjectKey, StaffKey } from './agency.ts'

/**
 * The practice households are data in TypeScript and not JSON: the compiler holds every code and key to the lists that
 * the rules know, and the bundle carries them into the worker without a file to find at run time.
 *
 * A day is counted in working days before the day the vault is made: 1 is the last one, 0 that day itself or the next
 * working day, -1 the one after. So the same households are always equally busy, whenever somebody starts to practice.
 */
export type Day = number

/** One invented household and everything that happened with it. */
export interface HouseholdPlan {
  readonly alias: string
  /** Null while nobody has asked how to reach them safely. */
  readonly card: CardPlan | null
  readonly points: readonly PointPlan[]
  /** The language an interpreter is needed for. */
  readonly language?: string
  /** The head of household first. Left out before the intake: nobody has told yet who belongs to the household. */
  readonly people?: readonly PersonPlan[]
  /** Where the adults lived before, as they tell it at the intake. */
  readonly situation?: SituationPlan
  /** The oldest first. */
  readonly referrals: readonly ReferralPlan[]
  /** What changed on the safety card afterwards. */
  readonly cardChanges?: readonly { readonly day: Day; readonly by: StaffKey; readonly card: CardPlan }[]
}

export type CardPlan = Omit<SafetyCardAnswers, 'points'>
export type PointPlan = Pick<ContactPoint, 'kind' | 'value' | 'safe'> & { readonly label: string }

type YesNo = CodeOf<'NoYesReasonsForMissingData'>

/** One invented person. Ages are those of the day the vault is made. */
export interface PersonPlan {
  readonly name: NamePlan
  readonly age: number
  /** Full unless told otherwise. */
  readonly birth?: 'approximate' | 'refused' | 'notAsked'
  readonly races: readonly RaceColumn[] | 8 | 9
  readonly raceDetail?: string
  readonly sex: CodeOf<'Sex'>
  readonly veteran?: YesNo
  readonly disabling?: YesNo
  /** To the head of household; left out for the head. */
  readonly relation?: CodeOf<'RelationshipToHoH'>
  readonly violence?: ViolencePlan
  /** The referral since which they belong to the household, counted from 0. */
  readonly joinedAt?: number
}

export type NamePlan =
  | { readonly kind: 'full'; readonly first: string; readonly last: string }
  | { readonly kind: 'code'; readonly word: string }
  | { readonly kind: 'refused' }

export interface ViolencePlan {
  readonly survivor: YesNo
  readonly when?: CodeOf<'WhenDVOccurred'>
  readonly fleeing?: YesNo
}

/** A prior living situation (3.917). `days` is how long they were homeless when the stay began. */
export interface SituationPlan {
  readonly LivingSituation: CodeOf<'PriorLivingSituation'>
  readonly LengthOfStay: CodeOf<'ResidencePriorLengthOfStay'>
  readonly RentalSubsidyType?: CodeOf<'RentalSubsidyType'>
  readonly nightBefore?: CodeOf<'NoYesMissing'>
  readonly days?: number
  /** Where homelessness came more than once, how often and for how many months. */
  readonly history?: {
    readonly times: CodeOf<'TimesHomelessPastThreeYears'>
    readonly months: CodeOf<'MonthsHomelessPastThreeYears'>
  }
}

/** One referral and how far it came. What is left out did not happen yet. */
export interface ReferralPlan {
  readonly to: ProjectKey
  readonly by: StaffKey
  readonly howItCame: WayItCame
  /** The event, where it is not the project's own: a voucher. */
  readonly Event?: number
  readonly eventDate: Day
  /** The day it reached the agency, when that was later. */
  readonly notified?: Day
  readonly acknowledged?: Day
  readonly lateReason?: string
  readonly tries?: readonly TryPlan[]
  /** The day of the intake, which is also the project start. */
  readonly intake?: Day
  /** Where the adults lived before this stay, when that was not where they lived at the first. */
  readonly situation?: SituationPlan
  /** The day a successful result was recorded; its date is the project start. */
  readonly successful?: Day
  readonly housing?: readonly HousingPlan[]
  readonly exit?: ExitPlan
  readonly unsuccessful?: Omit<UnsuccessfulAnswers, 'ResultDate'> & { readonly day: Day }
  /** Answers that were begun and not finished. */
  readonly draft?: 'contact' | 'intake'
}

export type TryPlan = Pick<ContactAttemptAnswers, 'note'> & {
  readonly day: Day
  readonly channel: NonNullable<ContactAttemptAnswers['channel']>
  readonly outcome: NonNullable<ContactAttemptAnswers['outcome']>
  readonly voicemail?: NonNullable<ContactAttemptAnswers['voicemailLeft']>
  /** The day agreed for the next try. */
  readonly next?: Day
}

export type HousingPlan = { readonly day: Day; readonly note?: string } & (
  | { readonly outcome: 'still_searching' }
  /** Without a day where the project is not permanent housing: they came in. */
  | { readonly outcome: 'moved_in'; readonly movedIn?: Day }
  | { readonly outcome: 'will_not_be_housed'; readonly reason: string }
)

export interface ExitPlan {
  readonly day: Day
  readonly Destination: CodeOf<'Destination'>
  readonly DestinationSubsidyType?: CodeOf<'RentalSubsidyType'>
}
