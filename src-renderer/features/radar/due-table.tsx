import { useState } from 'react'
import { useCommunity } from '#renderer/api/use-community.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { ClientName } from '#renderer/components/client-name/client-name.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { DueLabel } from '#renderer/components/due-label/due-label.tsx'
import { shortWordsOfDue, urgencyOf } from '#renderer/components/due-label/due-of.ts'
import type { WorkCalendar } from '#shared/domain/clock/working-days.ts'
import type { ReferralRow } from '#shared/ipc/referral-calls.ts'
import { WhyDue } from './why-due.tsx'

interface Props {
  readonly rows: readonly ReferralRow[]
  readonly caption: string
  readonly today: string
}

/** What is due, the earliest first; each row opens its referral, and says why on that day. */
export function DueTable({ rows, caption, today }: Props) {
  const { calendar } = useCommunity()
  const [asked, setAsked] = useState<ReferralRow | null>(null)
  return (
    <>
      <DataTable
        caption={caption}
        columns={dueColumns(rows, today, calendar, setAsked)}
        rows={rows}
        rowId={(row) => row.referral_id}
        link={{ href: (row) => `#/referrals/${row.referral_id}` }}
      />
      {asked !== null && <WhyDue row={asked} today={today} onClose={() => setAsked(null)} />}
    </>
  )
}

function dueColumns(
  rows: readonly ReferralRow[],
  today: string,
  calendar: WorkCalendar,
  onWhy: (row: ReferralRow) => void,
): readonly Column<ReferralRow>[] {
  return [
    {
      id: 'alias',
      header: 'Household',
      cell: (row) => <ClientName alias={row.alias} mark={row.mark} />,
      sortBy: (row) => row.alias,
      width: '13rem',
    },
    {
      id: 'what',
      header: 'What is due',
      cell: (row) => row.nextDueWhat ?? '',
      sortBy: (row) => row.nextDueWhat,
    },
    {
      id: 'due',
      header: 'When',
      cell: (row) =>
        row.nextDueOn === null ? (
          ''
        ) : (
          <DueLabel urgency={urgencyOf(row.nextDueOn, today, calendar)}>
            {shortWordsOfDue(row.nextDueOn, today, calendar)}
          </DueLabel>
        ),
      width: '13rem',
      sortBy: (row) => row.nextDueOn ?? '9999',
    },
    ...(new Set(rows.map(({ ProjectID }) => ProjectID)).size < 2
      ? []
      : [
          {
            id: 'project',
            header: 'Project',
            cell: (row: ReferralRow) => row.ProjectName,
            width: '12rem',
          } as const,
        ]),
    {
      id: 'why',
      header: 'Why',
      cell: (row) => (
        <Button look="quiet" aria-label={`Why this date: ${row.alias}`} onClick={() => onWhy(row)}>
          Why
        </Button>
      ),
      width: '6rem',
    },
  ]
}
