import { ClientName } from '#renderer/components/client-name/client-name.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DueLabel } from '#renderer/components/due-label/due-label.tsx'
import { urgencyOf, shortWordsOfDue } from '#renderer/components/due-label/due-of.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { referralStateWords } from '#shared/domain/resolve/housing-words.ts'
import type { Community } from '#shared/domain/clock/community.ts'
import { statusOf } from '#shared/domain/pack/status-of.ts'
import { wordFor } from '#shared/domain/pack/terms.ts'
import type { ReferralRow } from '#shared/ipc/referral-calls.ts'

/** The columns of a list of referrals. */
export function referralColumns(
  today: string,
  { pack, calendar }: Pick<Community, 'pack' | 'calendar'>,
): readonly Column<ReferralRow>[] {
  return [
    {
      id: 'alias',
      header: 'Household',
      cell: (row) => <ClientName alias={row.alias} mark={row.mark} />,
      sortBy: (row) => row.alias,
    },
    {
      id: 'state',
      header: pack.statuses.length > 0 ? wordFor(pack, 'referralStatus') : 'Where it stands',
      cell: (row) =>
        statusOf(pack.statuses, row.state)?.label ?? referralStateWords(row.state, row.ProjectType),
      width: '15rem',
    },
    {
      id: 'date',
      header: 'Referred',
      cell: (row) => formatDate(row.EventDate),
      width: '11rem',
      sortBy: (row) => row.EventDate,
    },
    {
      id: 'due',
      header: 'Next',
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
  ]
}
