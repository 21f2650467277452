import { ButtonLink } from '#renderer/components/button/button.tsx'
import { nextStep, type Wizard } from '#shared/domain/referral/next-step.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'

const labels = {
  acknowledge: 'Acknowledge',
  contact: 'Start contact',
  intake: 'Start intake',
  successful: 'Record the result',
  unsuccessful: 'Record the result',
  housing: 'Housed, or not?',
} as const satisfies Record<Wizard, string>

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
      {labels[wizard]}
    </ButtonLink>
  )
}

/** What comes next with a referral, and by when, in one sentence. */
export function nextStepWords(referral: Referral): string {
  return nextStep(referral.state, referral.lastOutcome).words
}
