import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useClock } from '#renderer/api/use-clock.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { releasesForCard, whyNoCard } from '#shared/domain/card/check-card.ts'
import type { CardContextReply } from '#shared/ipc/card-calls.ts'
import styles from './card.module.css'
import { CardWizard } from './card-wizard.tsx'

/** Makes a referral card, or says why none can be made and what to do. */
export function MakeCardPage() {
  const { personalId: PersonalID = '' } = useParams()
  const context = useQuery(query('cards', 'context', { PersonalID }))
  if (context.isPending) return <LoadingState label="Reading the releases" lines={8} />
  if (context.isError) {
    return (
      <>
        <PageHeading>Referral card</PageHeading>
        <ErrorState
          title="This record could not be read"
          safe={context.error.message}
          advice={<a href="#/clients">Find another client</a>}
          onRetry={() => void context.refetch()}
        />
      </>
    )
  }
  return <CardOrReasons key={PersonalID} context={context.data} />
}

function CardOrReasons({ context }: { readonly context: CardContextReply }) {
  const { today, isDayInDoubt } = useClock()
  const whyNot = useWhyNot('settings.manage')
  // What the wizard began with stays, whatever is made of the release meanwhile: main has the last word.
  const { PersonalID, alias, releases, callBacks } = context
  if (isDayInDoubt) {
    return (
      <>
        <PageHeading lead={<a href={`#/clients/${PersonalID}/releases`}>{alias}</a>}>
          Referral card
        </PageHeading>
        <Banner title="No card can be made while the date is in doubt">
          Whether a release still stands hangs on what day it is.
        </Banner>
      </>
    )
  }
  if (callBacks.length === 0) {
    return (
      <>
        <PageHeading lead={<a href={`#/clients/${PersonalID}/releases`}>{alias}</a>}>
          Referral card
        </PageHeading>
        <Banner
          tone="due"
          title="Your agency has no call-back yet"
          action={
            whyNot === null && (
              <ButtonLink look="primary" href="#/settings/agency">
                Add one in Settings
              </ButtonLink>
            )
          }
        >
          A card says whom to call: a role and a number of your agency.{' '}
          {whyNot !== null && 'Ask your administrator or supervisor to add one in Settings under Agency.'}
        </Banner>
      </>
    )
  }
  if (releasesForCard({ releases, today }).length > 0) return <CardWizard context={context} today={today} />
  const reasons = releases.map((release) => whyNoCard(release, today)).filter((why) => why !== null)
  return (
    <>
      <PageHeading lead={<a href={`#/clients/${PersonalID}/releases`}>{alias}</a>}>Referral card</PageHeading>
      <div className={styles.refusals}>
        <Banner
          tone="due"
          title="No card can be made now"
          action={
            <ButtonLink look="primary" href={`#/clients/${PersonalID}/releases/new`}>
              Record a release
            </ButtonLink>
          }
        >
          {releases.length === 0
            ? 'A card leaves only under a written release that names the agency, and none is on record.'
            : 'A card leaves only under a live release that names it.'}
        </Banner>
        {reasons.length > 0 && (
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}.</li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}
