import { ButtonLink } from '#renderer/components/button/button.tsx'
import { nextStep, type Wizard } from '#shared/domain/referral/next-step.ts'
import type { ReferralState } from '#shared/domain/referral/state.ts'
import { housingWords } from '#shared/domain/resolve/housing-words.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'

const labels = {
  acknowledge: 'Acknowledge',
  contact: 'Start contact',
  intake: 'Start intake',
  successful: 'Record the result',
  unsuccessful: 'Record the result',
} as const satisfies Record<Exclude<Wizard, 'housing'>, string>

/** The one thing to do next with a referral. */
export function NextStepLink({ referral }: { readonly referral: Referral }) {
  const { wizard } = nextStep(referral.state, referral.lastOutcome)
  if (wizard === null) {
    return (
      <ButtonLink href="#/" look="primary">
        Go to Home
      </ButtonLink>
    )
  }
  return (
    <ButtonLink href={`#/referrals/${referral.referral_id}/${wizard}`} look="primary">
      {wizard === 'housing' ? housingWords(referral.ProjectType).link : labels[wizard]}
    </ButtonLink>
  )
}

/** What comes next with a referral, and by when, in one sentence. */
export function nextStepWords(referral: Referral): string {
  const { state, lastOutcome, ProjectType } = referral
  const own: Readonly<Partial<Record<ReferralState, string>>> = housingWords(ProjectType).next
  return own[state] ?? nextStep(state, lastOutcome).words
}
