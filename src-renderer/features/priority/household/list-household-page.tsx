import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { UndoOffer } from '#renderer/components/undo-offer/undo-offer.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { ListHousehold } from '#shared/ipc/priority-calls.ts'
import styles from '../priority.module.css'
import { AskedReferrals } from './asked-referrals.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { PlaceDialog } from './place-dialog.tsx'
import { EarlierTimes, Standing } from './standing.tsx'

/** Where one household stands on the list, rule by rule, and the ways on to it and off it. */
export function ListHouseholdPage() {
  const { personalId: PersonalID = '' } = useParams()
  const household = useQuery(query('priority', 'household', { PersonalID }))
  if (household.isPending) return <LoadingState label="Reading where they stand" lines={8} />
  if (household.isError) {
    return (
      <>
        <PageHeading>Priority list</PageHeading>
        <ErrorState
          title="This household could not be read"
          safe={household.error.message}
          advice={<a href="#/priority-list">Open the priority list</a>}
          onRetry={() => void household.refetch()}
        />
      </>
    )
  }
  return <OneHousehold key={PersonalID} household={household.data} />
}

function OneHousehold({ household }: { readonly household: ListHousehold }) {
  const { PersonalID, alias, standing, entries, whyNotPlaced, whyNotLeave, declined } = household
  const today = useToday()
  const { saved, save, undo } = useSave()
  const [asked, setAsked] = useState<'place' | 'leave' | null>(null)
  const open = entries.find(({ left_on }) => left_on === null)
  const whyNot = open === undefined ? whyNotPlaced : whyNotLeave
  const close = (): void => setAsked(null)
  return (
    <>
      <PageHeading
        lead={
          <>
            On the list under <a href={`#/clients/${PersonalID}`}>{alias}</a>
          </>
        }
        actions={
          open === undefined
            ? whyNotPlaced === null && (
                <Button look="primary" onClick={() => setAsked('place')}>
                  Place them on the list
                </Button>
              )
            : whyNotLeave === null && <Button onClick={() => setAsked('leave')}>Take them off</Button>
        }
      >
        {standing === null
          ? `${alias} is not on the list`
          : `${alias}: place ${standing.place} of ${standing.of}`}
      </PageHeading>
      <div className={styles.page}>
        {saved !== null && (
          <UndoOffer onUndo={undo} over="To change it now, place them or take them off again." />
        )}
        {whyNot !== null && <p className={styles.quiet}>{whyNot}.</p>}
        {declined !== null && (
          <Banner tone="due" title={`${declined.count} offers declined since they were placed`}>
            Your community asks whether they keep their place. Nobody is taken off by Threshold: talk with
            them, then decide. The rule: {declined.source}
          </Banner>
        )}
        {standing?.veteran === true && (
          <Banner title="A veteran lives in this household">
            HUD-VASH is a way of its own, beside this list. Call the VA’s National Call Center for Homeless
            Veterans at 877-424-3838, day and night. It changes nothing about their place.
          </Banner>
        )}
        {standing !== null && open !== undefined && (
          <Standing standing={standing} since={formatDate(open.placed_on)} />
        )}
        <AskedReferrals PersonalID={PersonalID} />
        <EarlierTimes entries={entries.filter(({ left_on }) => left_on !== null)} />
        <div>
          <ButtonLink href="#/priority-list">Open the list</ButtonLink>
        </div>
      </div>
      {asked === 'place' && <PlaceDialog household={household} today={today} save={save} onClose={close} />}
      {asked === 'leave' && open !== undefined && (
        <LeaveDialog alias={alias} entry={open} today={today} save={save} onClose={close} />
      )}
    </>
  )
}
