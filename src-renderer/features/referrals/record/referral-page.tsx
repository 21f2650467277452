import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useReferral } from '#renderer/api/use-referral.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ClientName } from '#renderer/components/client-name/client-name.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ReferralSpine } from '#renderer/components/referral-spine/referral-spine.tsx'
import { StatusTag } from '#renderer/components/status-tag/status-tag.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { isEnded, referralStateLabels } from '#shared/domain/referral/state.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'
import { NextStepLink, nextStepWords } from '../next-step.tsx'
import { ReferralClock } from '../referral-clock.tsx'
import { AttemptList } from './attempt-list.tsx'
import { referralFacts } from './referral-facts.ts'
import styles from './referral-page.module.css'

/** One referral: where it stands, what is next, and what is on record. */
export function ReferralPage() {
  const { referralId = '' } = useParams()
  const referral = useReferral(referralId)
  const attempts = useQuery(query('contact', 'attempts', { referral_id: referralId }))

  if (referral.isPending) return <LoadingState label="Reading the referral" lines={8} />
  if (referral.isError) {
    return (
      <ErrorState
        title="This referral could not be read"
        safe={referral.error.message}
        onRetry={() => void referral.refetch()}
      />
    )
  }
  const { data } = referral
  return (
    <>
      <PageHeading
        lead={
          <StatusTag tone={isEnded(data.state) ? 'done' : 'active'}>
            {referralStateLabels[data.state]}
          </StatusTag>
        }
        actions={<ButtonLink href={`#/clients/${data.PersonalID}`}>Open the client record</ButtonLink>}
      >
        <ClientName alias={data.alias} mark={data.mark} />
      </PageHeading>
      <div className={styles.columns}>
        <ReferralSpine referral={data} />
        <div>
          <NextUp referral={data} />
          <section className={styles.section} aria-labelledby="facts">
            <header className={styles.sectionHead}>
              <h2 id="facts">On record</h2>
              {data.readOnlyReason === null && (
                <ButtonLink look="quiet" href={`#/referrals/${data.referral_id}/amend`}>
                  Amend
                </ButtonLink>
              )}
            </header>
            <SummaryList rows={referralFacts(data)} />
          </section>
          <section className={styles.section} aria-labelledby="attempts">
            <h2 id="attempts">Tries to reach them</h2>
            <AttemptList attempts={attempts.data ?? []} />
          </section>
        </div>
      </div>
    </>
  )
}

function NextUp({ referral }: { readonly referral: Referral }) {
  if (referral.readOnlyReason !== null) {
    return (
      <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>
        {referral.readOnlyReason}
      </Banner>
    )
  }
  if (isEnded(referral.state)) return null
  const canEnd = ['received', 'acknowledged', 'contacting', 'engaged'].includes(referral.state)
  return (
    <section className={styles.next} aria-labelledby="next">
      <h2 id="next">Next</h2>
      <p>{nextStepWords(referral)}.</p>
      <ReferralClock referral={referral} />
      <div className={styles.actions}>
        <NextStepLink referral={referral} />
        {canEnd && referral.state !== 'received' && (
          <ButtonLink href={`#/referrals/${referral.referral_id}/intake`}>Intake</ButtonLink>
        )}
        {canEnd && (
          <ButtonLink look="quiet" href={`#/referrals/${referral.referral_id}/unsuccessful`}>
            It will not go ahead
          </ButtonLink>
        )}
      </div>
    </section>
  )
}
