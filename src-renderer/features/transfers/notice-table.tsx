import { transferPath } from '#renderer/api/resume-path.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { ClientName } from '#renderer/components/client-name/client-name.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { DueLabel } from '#renderer/components/due-label/due-label.tsx'
import { shortWordsOfDue, urgencyOf } from '#renderer/components/due-label/due-of.ts'
import type { WorkCalendar } from '#shared/domain/clock/working-days.ts'
import type { DueNotice } from '#shared/ipc/transfer-calls.ts'

interface Props {
  readonly notices: readonly DueNotice[]
  readonly today: string
}

/** Transfers of which Coordinated Entry has to be told, the earliest first, each leading to its page. */
export function NoticeTable({ notices, today }: Props) {
  const { calendar } = useCommunity()
  return (
    <DataTable
      caption="Transfers that Coordinated Entry is told of"
      columns={columnsFor(today, calendar)}
      rows={notices}
      rowId={({ transfer_id }) => transfer_id}
      link={{ href: ({ transfer_id }) => `#${transferPath(transfer_id)}` }}
    />
  )
}

function columnsFor(today: string, calendar: WorkCalendar): readonly Column<DueNotice>[] {
  return [
    {
      id: 'alias',
      header: 'Household',
      cell: ({ alias, mark }) => <ClientName alias={alias} mark={mark} />,
      width: '13rem',
    },
    { id: 'what', header: 'What is due', cell: () => 'Notice of the transfer' },
    {
      id: 'due',
      header: 'When',
      cell: ({ dueOn }) => (
        <DueLabel urgency={urgencyOf(dueOn, today, calendar)}>
          {shortWordsOfDue(dueOn, today, calendar)}
        </DueLabel>
      ),
      width: '13rem',
    },
    { id: 'from', header: 'Project', cell: ({ ProjectName }) => ProjectName, width: '11rem' },
  ]
}
