import { ClientName } from '#renderer/components/client-name/client-name.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { TabLinks } from '#renderer/components/tab-links/tab-links.tsx'
import type { ClientRecord } from '#shared/ipc/client-calls.ts'
import { clientTabs, type ClientTab } from './client-tabs.ts'
import { recordLead } from './record-lead.ts'

interface Props {
  readonly record: ClientRecord
  readonly current: ClientTab
}

/** Whose record it is, and its parts. A referral is read under CE Events, so it wears this heading as well. */
export function RecordHeading({ record, current }: Props) {
  return (
    <>
      <PageHeading lead={recordLead(record)}>
        <ClientName alias={record.alias} mark={record.mark} />
      </PageHeading>
      <TabLinks label="Parts of the record" tabs={clientTabs(record)} current={current} />
    </>
  )
}
