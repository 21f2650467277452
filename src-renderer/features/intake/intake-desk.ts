import { useOutletContext } from 'react-router'
import type { WizardMode } from '#renderer/components/step-wizard/definition.ts'
import type { DraftHandle } from '#renderer/components/step-wizard/definition.ts'
import type { IntakeAnswers } from '#shared/domain/intake/answers.ts'
import type { IntakeContext } from '#shared/domain/intake/context.ts'
import { memberName } from '#shared/domain/intake/people.ts'
import type { Issue } from '#shared/domain/issue.ts'
import type { CaseManager } from '#shared/ipc/intake-calls.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'
import type { HouseholdTools } from './household/household-tools.ts'
import type { SectionContext } from './section-answers.ts'

/** Everything the pages of one intake share: its answers, what its rules know, and the one draft behind them. */
export interface IntakeDesk {
  readonly referral: Referral
  readonly answers: IntakeAnswers
  readonly intake: IntakeContext
  readonly caseManagers: readonly CaseManager[]
  readonly draft: DraftHandle<IntakeAnswers>
  readonly mode: WizardMode
  readonly household: HouseholdTools
  /** Changes the answers from what they are at this moment. */
  readonly update: (change: (answers: IntakeAnswers) => IntakeAnswers) => void
  /** Saves the whole household; answers what stopped it. */
  readonly save: (acceptWarnings: boolean) => Promise<readonly Issue[]>
}

/** The intake under way, for the pages inside `IntakeJourney`. */
export function useIntakeDesk(): IntakeDesk {
  return useOutletContext<IntakeDesk>()
}

/** What a section of this intake knows beside its own answers. */
export function sectionContext(desk: IntakeDesk, memberId: string | null): SectionContext {
  const { answers, intake, caseManagers, household } = desk
  const member = answers.members.find((other) => other.memberId === memberId) ?? null
  return {
    intake,
    whole: answers,
    member,
    name: member === null ? '' : memberName(member, answers),
    caseManagers,
    household,
  }
}
