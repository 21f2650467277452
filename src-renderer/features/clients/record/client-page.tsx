import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { tabOf, type ClientTab } from '#renderer/components/record-heading/client-tabs.ts'
import { RecordHeading } from '#renderer/components/record-heading/record-heading.tsx'
import type { ClientRecord } from '#shared/ipc/client-calls.ts'
import { AssessmentsTab } from '../assessments/assessments-tab.tsx'
import { ContactTab } from '../contact/contact-tab.tsx'
import { EnrollmentsTab } from '../enrollments/enrollments-tab.tsx'
import { EventsTab } from '../events/events-tab.tsx'
import { HistoryTab } from '../history/history-tab.tsx'
import { HouseholdTab } from '../household/household-tab.tsx'
import { ProfileTab } from '../profile/profile-tab.tsx'
import { ReleasesTab } from '../releases/releases-tab.tsx'
import { TimelineTab } from '../timeline/timeline-tab.tsx'
import styles from './client-page.module.css'

/** Everything on record about one client, a page for each kind of thing. */
export function ClientPage() {
  const { personalId: PersonalID = '', tab } = useParams()
  const record = useQuery(query('clients', 'record', { PersonalID }))

  if (record.isPending) return <LoadingState label="Reading the client record" lines={8} />
  if (record.isError) {
    return (
      <>
        <PageHeading>Client record</PageHeading>
        <ErrorState
          title="This record could not be read"
          safe={record.error.message}
          advice={<a href="#/clients">Find another client</a>}
          onRetry={() => void record.refetch()}
        />
      </>
    )
  }
  return <LoadedRecord key={PersonalID} record={record.data} current={tabOf(tab)} />
}

interface Props {
  readonly record: ClientRecord
  readonly current: ClientTab
}

function LoadedRecord({ record, current }: Props) {
  const Page = pages[current]
  return (
    <>
      <RecordHeading record={record} current={current} />
      <div className={styles.page}>
        <Page record={record} />
      </div>
    </>
  )
}

const pages = {
  profile: ProfileTab,
  contact: ContactTab,
  household: HouseholdTab,
  enrollments: EnrollmentsTab,
  assessments: AssessmentsTab,
  events: EventsTab,
  timeline: TimelineTab,
  releases: ReleasesTab,
  history: HistoryTab,
} as const satisfies Record<ClientTab, unknown>
