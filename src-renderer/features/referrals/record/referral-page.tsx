import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { endStayPath } from '#renderer/api/resume-path.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { useReferral } from '#renderer/api/use-referral.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { RecordHeading } from '#renderer/components/record-heading/record-heading.tsx'
import { ReferralSpine } from '#renderer/components/referral-spine/referral-spine.tsx'
import { StatusTag } from '#renderer/components/status-tag/status-tag.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { lastStatusWord } from '#shared/domain/contact/check-status-word.ts'
import { statusOf } from '#shared/domain/pack/status-of.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { shortEventWords } from '#shared/domain/event/short-event-words.ts'
import { isEnded } from '#shared/domain/referral/state.ts'
import { referralStateWords } from '#shared/domain/resolve/housing-words.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'
import { NextStepLink, nextStepWords } from '../next-step.tsx'
import { ReferralClock } from '../referral-clock.tsx'
import { AttemptList } from './attempt-list.tsx'
import { referralFacts } from './referral-facts.tsx'
import styles from './referral-page.module.css'

/** One referral, open on the client's record under CE Events: where it stands, what is next, what is on record. */
export function ReferralPage() {
  const { referralId = '' } = useParams()
  const referral = useReferral(referralId)
  const attempts = useQuery(query('contact', 'attempts', { referral_id: referralId }))

  const { pack, known } = useCommunity()
  const PersonalID = referral.data?.PersonalID ?? ''
  const record = useQuery({
    ...query('clients', 'record', { PersonalID }),
    enabled: PersonalID !== '',
  })

  if (referral.isError || record.isError) {
    return (
      <ErrorState
        isPage
        title="This referral could not be read"
        safe={(referral.error ?? record.error)?.message ?? 'Nothing was changed.'}
        onRetry={() => void Promise.all([referral.refetch(), record.refetch()])}
      />
    )
  }
  if (referral.isPending || record.isPending) return <LoadingState label="Reading the referral" lines={8} />
  const { data } = referral
  const status = statusOf(pack.statuses, data.state, lastStatusWord(attempts.data ?? []))
  return (
    <>
      <RecordHeading record={record.data} current="events" />
      <header className={styles.title}>
        <h2>
          {shortEventWords(data.Event)}, referred {formatDate(data.EventDate)}
        </h2>
        <StatusTag tone={isEnded(data.state) ? 'done' : 'active'}>
          {status?.label ?? referralStateWords(data.state, data.ProjectType)}
        </StatusTag>
      </header>
      <div className={styles.columns}>
        <ReferralSpine referral={data} />
        <div>
          <NextUp referral={data} />
          <section className={styles.section} aria-labelledby="facts">
            <header className={styles.sectionHead}>
              <h3 id="facts">On record</h3>
              {data.readOnlyReason === null && (
                <div className={styles.actions}>
                  <EndStayLink referral={data} />
                  <ButtonLink look="quiet" href={`#/referrals/${data.referral_id}/amend`}>
                    Amend
                  </ButtonLink>
                </div>
              )}
            </header>
            <SummaryList rows={referralFacts(data, { pack, known }, status?.label ?? null)} />
          </section>
          <section className={styles.section} aria-labelledby="attempts">
            <h3 id="attempts">Tries to reach them</h3>
            <AttemptList attempts={attempts.data ?? []} mayCorrect={data.readOnlyReason === null} />
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
      <h3 id="next">Next</h3>
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

/** Once the referral has ended with a stay that goes on in its own project. */
function EndStayLink({ referral }: { readonly referral: Referral }) {
  const { state, ProjectID, resultingEnrollment } = referral
  if (!isEnded(state) || resultingEnrollment === null || resultingEnrollment.ExitDate !== null) return null
  if (resultingEnrollment.ProjectID !== ProjectID) return null
  return (
    <ButtonLink look="quiet" href={`#${endStayPath(resultingEnrollment.HouseholdID)}`}>
      End the stay
    </ButtonLink>
  )
}
