import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useReferral } from '#renderer/api/use-referral.ts'
import { useRefusal } from '#renderer/api/use-refusal.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ReferralSpine } from '#renderer/components/referral-spine/referral-spine.tsx'
import { WizardFrame } from '#renderer/components/step-wizard/wizard-frame.tsx'
import { nextState } from '#shared/domain/referral/state.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'
import { ContactWizard } from './contact-wizard.tsx'
import styles from './contact.module.css'

/** Contact about one referral: the safety card, then a try. */
export function ContactPage() {
  const { referralId = '' } = useParams()
  const referral = useReferral(referralId)
  if (referral.isPending) return <LoadingState label="Reading the referral" />
  if (referral.isError) {
    return (
      <ErrorState
        isPage
        title="This referral could not be read"
        safe={referral.error.message}
        onRetry={() => void referral.refetch()}
      />
    )
  }
  return <KnownReferral key={referralId} referral={referral.data} />
}

function KnownReferral({ referral }: { readonly referral: Referral }) {
  const { PersonalID, referral_id } = referral
  const card = useQuery(query('contact', 'card', { PersonalID }))
  const attempts = useQuery(query('contact', 'attempts', { referral_id }))
  const refused = useRefusal('contact.log')
  const failed = [card, attempts, refused].find(({ isError }) => isError)
  if (failed?.error) {
    return (
      <ErrorState
        isPage
        title="The safety card could not be read"
        safe={failed.error.message}
        onRetry={() => void failed.refetch()}
      />
    )
  }
  if (!card.data || !attempts.data || refused.data === undefined) {
    return <LoadingState label="Reading the safety card" lines={8} />
  }
  const why = referral.readOnlyReason ?? refused.data
  if (why !== null) {
    return (
      <NotNow
        referral={referral}
        why={why}
        action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}
      />
    )
  }
  const next = nextState(referral.state, 'log_contact')
  if (!next.allowed)
    return <NotNow referral={referral} why={next.message} action={<WayOn referral={referral} />} />
  return <ContactWizard referral={referral} safety={card.data} attempts={attempts.data} />
}

interface NotNowProps {
  readonly referral: Referral
  readonly why: string
  readonly action: ReactNode
}

/** A referral whose household is not to be contacted from here now, and what to do instead. */
function NotNow({ referral, why, action }: NotNowProps) {
  return (
    <WizardFrame spine={<ReferralSpine referral={referral} />}>
      <div className={styles.stack}>
        <PageHeading lead={referral.alias}>Contact</PageHeading>
        <Banner action={action}>{why}.</Banner>
      </div>
    </WizardFrame>
  )
}

function WayOn({ referral: { referral_id, state } }: { readonly referral: Referral }) {
  return state === 'received' ? (
    <ButtonLink look="primary" href={`#/referrals/${referral_id}/acknowledge`}>
      Acknowledge
    </ButtonLink>
  ) : (
    <ButtonLink href={`#/referrals/${referral_id}`}>Open the referral</ButtonLink>
  )
}
