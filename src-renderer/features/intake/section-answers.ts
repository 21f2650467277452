import type { IntakeAnswers, IntakeMember } from '#shared/domain/intake/answers.ts'
import type { AmendedPart } from '#shared/domain/intake/amend/amend-answers.ts'
import type { IntakeContext } from '#shared/domain/intake/context.ts'
import type { RaceColumn } from '#shared/hud/fy2026/column-sets.ts'
import type { CodeOf } from '#shared/hud/fy2026/types.ts'
import type { CaseManager } from '#shared/ipc/intake-calls.ts'
import type { WizardDefinition, WizardPage } from '#renderer/components/step-wizard/definition.ts'
import type { HouseholdTools } from './household/household-tools.ts'

/** How a name is given: HUD's quality, with a code name told apart from other partial names. */
export type NameKind = CodeOf<'NameDataQuality'> | 'code'

/** A race or ethnicity, or the reason why there is none. */
export type RaceAnswer = RaceColumn | CodeOf<'RaceNone'>

type MemberFields = Omit<
  IntakeMember,
  'memberId' | 'PersonalID' | 'EntryDate' | 'codeName' | 'NameDataQuality' | 'RaceNone' | RaceColumn
>

/** The answers of a section as its pages ask them: one person's, or the household's. */
export interface SectionAnswers
  extends MemberFields, Readonly<IntakeAnswers['beforeYouAsk']>, Readonly<IntakeAnswers['start']> {
  readonly members: readonly IntakeMember[]
  readonly nameKind: NameKind | null
  readonly races: readonly RaceAnswer[]
  /** No answer but a sentence: why living situation asks nothing more. */
  readonly nothingMore: null
  /** Why a saved intake is amended, and what stood there before; only then. */
  readonly reason: string | null
  readonly seen: AmendedPart | null
}

/** What a section knows beside its own answers. */
export interface SectionContext {
  readonly intake: IntakeContext
  readonly whole: IntakeAnswers
  /** Whose section it is; null for a section of the household. */
  readonly member: IntakeMember | null
  /** What that person is called on screen. */
  readonly name: string
  readonly caseManagers: readonly CaseManager[]
  readonly household: HouseholdTools
}

export type SectionPage = WizardPage<SectionAnswers, SectionContext>
export type SectionDefinition = WizardDefinition<SectionAnswers, SectionContext>
