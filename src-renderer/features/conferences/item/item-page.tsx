import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import type { ListHousehold } from '#shared/ipc/priority-calls.ts'
import styles from '../conferences.module.css'
import { ItemForm } from './item-form.tsx'

/** One household of a conference: what is needed to decide, and the decision. Saving it leads to the next. */
export function ItemPage() {
  const { conferenceId: conference_id = '', itemId = '' } = useParams()
  const conference = useQuery(query('conferences', 'get', { conference_id }))
  const at = conference.data?.items.findIndex(({ conference_item_id }) => conference_item_id === itemId) ?? -1
  const item = conference.data?.items[at]
  const household = useQuery({
    ...query('priority', 'household', { PersonalID: item?.PersonalID ?? '' }),
    enabled: item !== undefined,
  })
  if (conference.isPending) return <LoadingState label="Reading the agenda" lines={8} />
  if (conference.isError || item === undefined)
    return (
      <>
        <PageHeading>Case conference</PageHeading>
        <ErrorState
          title="This household could not be read"
          safe={conference.error?.message ?? 'It is no longer on this agenda. Nothing was changed.'}
          advice={<a href="#/conferences">See all conferences</a>}
          onRetry={() => void conference.refetch()}
        />
      </>
    )
  const { items, readOnlyReason, name } = conference.data
  return (
    <>
      <PageHeading
        key={itemId}
        lead={
          <>
            {at + 1} of {items.length} in <a href={`#/conferences/${conference_id}`}>{name}</a>
          </>
        }
      >
        {item.alias}
      </PageHeading>
      <div className={styles.columns}>
        {readOnlyReason === null ? (
          <ItemForm
            key={item.conference_item_id}
            item={item}
            conference={conference.data}
            next={items[at + 1]?.conference_item_id ?? null}
          />
        ) : (
          <div>
            <p className={styles.quiet}>{readOnlyReason}.</p>
            <ButtonLink href={`#/conferences/${conference_id}`}>Open the conference</ButtonLink>
          </div>
        )}
        {household.data && <Facts household={household.data} />}
      </div>
    </>
  )
}

function Facts({ household: { standing, PersonalID } }: { readonly household: ListHousehold }) {
  return (
    <aside className={styles.part} aria-label="What is known">
      <h2>{standing === null ? 'No longer on the list' : `Place ${standing.place} of ${standing.of}`}</h2>
      {standing !== null && (
        <>
          {standing.veteran && <p>HUD-VASH: call the VA at 877-424-3838, beside the list.</p>}
          {standing.referral_id !== null && <p>A referral is open.</p>}
          <SummaryList
            rows={standing.rules
              .filter(({ known }) => known)
              .map(({ label, stands }) => ({ id: label, label, value: stands }))}
          />
          <p className={styles.quiet}>
            Not known:{' '}
            {standing.rules
              .filter(({ known }) => !known)
              .map(({ label }) => label.toLowerCase())
              .join(', ') || 'nothing'}
            .
          </p>
        </>
      )}
      <a href={`#/priority-list/${PersonalID}`}>Their place, rule by rule</a>
    </aside>
  )
}
