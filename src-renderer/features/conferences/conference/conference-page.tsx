import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { minutesLines } from '#shared/domain/conference/minutes.ts'
import { conferenceStateLabels } from '#shared/domain/conference/plan.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { Issue } from '#shared/domain/issue.ts'
import type { WholeConference } from '#shared/ipc/conference-calls.ts'
import { ActionList } from '../action-list.tsx'
import styles from '../conferences.module.css'

/** One conference: its agenda, what was decided so far, and, once closed, its minutes. */
export function ConferencePage() {
  const { conferenceId: conference_id = '' } = useParams()
  const conference = useQuery(query('conferences', 'get', { conference_id }))
  if (conference.isPending) return <LoadingState label="Reading the conference" lines={8} />
  if (conference.isError)
    return (
      <>
        <PageHeading>Case conference</PageHeading>
        <ErrorState
          title="This conference could not be read"
          safe={conference.error.message}
          advice={<a href="#/conferences">See all conferences</a>}
          onRetry={() => void conference.refetch()}
        />
      </>
    )
  return <OneConference key={conference_id} conference={conference.data} />
}

function OneConference({ conference }: { readonly conference: WholeConference }) {
  const { conference_id, name, held_on, facilitator, state, items, actions, readOnlyReason } = conference
  const { save } = useSave()
  const [warned, setWarned] = useState<readonly Issue[]>([])
  const next = items.find(({ outcome }) => outcome === null)
  const lines = minutesLines(conference)
  async function close(): Promise<void> {
    const acceptWarnings = warned.length > 0
    setWarned(await save(() => api.conferences.close({ conference_id, acceptWarnings })))
  }
  return (
    <>
      <PageHeading
        lead={`${formatDate(held_on)}${facilitator === null ? '' : `, led by ${facilitator}`}. ${conferenceStateLabels[state]}.`}
        actions={
          readOnlyReason === null && (
            <>
              <Button look={next === undefined ? 'primary' : 'secondary'} onClick={() => void close()}>
                {warned.length > 0 ? 'Close it as it is' : 'Close the conference'}
              </Button>
              {next !== undefined && (
                <ButtonLink look="primary" href={`#/conferences/${conference_id}/${next.conference_item_id}`}>
                  {state === 'planned' ? 'Begin' : 'Go on'}
                </ButtonLink>
              )}
            </>
          )
        }
      >
        {name}
      </PageHeading>
      <div className={styles.page}>
        {warned.map(({ message }) => (
          <Banner key={message} tone="due">
            {message}.
          </Banner>
        ))}
        {readOnlyReason !== null && <p className={styles.quiet}>{readOnlyReason}.</p>}
        <section className={styles.part}>
          <h2>{state === 'closed' ? 'Minutes' : 'Agenda'}</h2>
          <SummaryList
            rows={lines.map(({ conference_item_id, alias, decided, toDo }, at) => ({
              id: conference_item_id,
              label: `${at + 1}. ${alias}`,
              value: [...decided, ...toDo].map((line) => <div key={line}>{line}</div>),
              action: readOnlyReason === null && (
                <a
                  href={`#/conferences/${conference_id}/${conference_item_id}`}
                  aria-label={`Talk about ${alias}`}
                >
                  Talk about
                </a>
              ),
            }))}
          />
        </section>
        {actions.length > 0 && (
          <section className={styles.part}>
            <h2>To do</h2>
            <ActionList actions={actions} mayFinish />
          </section>
        )}
        {state === 'closed' && (
          <p className={styles.quiet}>
            Minutes stay in the vault: each line is about one household, and what was typed could tell who it
            is.
          </p>
        )}
        <div>
          <ButtonLink href="#/conferences">All conferences</ButtonLink>
        </div>
      </div>
    </>
  )
}
