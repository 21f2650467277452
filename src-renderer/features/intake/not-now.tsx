import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ReferralSpine } from '#renderer/components/referral-spine/referral-spine.tsx'
import { WizardFrame } from '#renderer/components/step-wizard/wizard-frame.tsx'
import { nextState } from '#shared/domain/referral/state.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'

/** Why no intake can be done for a referral, and where to go instead. */
interface Reason {
  readonly words: string
  readonly href: string
  readonly label: string
}

/** Why the intake of this referral cannot be written now; null when it can. */
export function whyNotNow(referral: Referral): Reason | null {
  const { readOnlyReason, state, referral_id, resultingEnrollment } = referral
  if (readOnlyReason !== null) return { words: readOnlyReason, href: '#/settings', label: 'Open Settings' }
  const next = nextState(state, 'intake_saved')
  if (next.allowed) return null
  if (state === 'received')
    return { words: next.message, href: `#/referrals/${referral_id}/acknowledge`, label: 'Acknowledge' }
  if (resultingEnrollment !== null) {
    const href = `#/enrollments/${resultingEnrollment.EnrollmentID}`
    return { words: next.message, href, label: 'Open the enrollment' }
  }
  return { words: next.message, href: `#/referrals/${referral_id}`, label: 'Open the referral' }
}

/** Stands in the intake's place while it cannot be written. */
export function NotNow({ referral, why }: { readonly referral: Referral; readonly why: Reason }) {
  return (
    <WizardFrame spine={<ReferralSpine referral={referral} />}>
      <PageHeading>Intake of {referral.alias}</PageHeading>
      <Banner action={<ButtonLink href={why.href}>{why.label}</ButtonLink>}>{why.words}.</Banner>
    </WizardFrame>
  )
}
