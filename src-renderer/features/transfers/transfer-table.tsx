import { useCommunity } from '#renderer/api/use-community.ts'
import { transferPath } from '#renderer/api/resume-path.ts'
import { useToday } from '#renderer/api/use-today.ts'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { DueLabel } from '#renderer/components/due-label/due-label.tsx'
import { shortWordsOfDue, urgencyOf } from '#renderer/components/due-label/due-of.ts'
import { StatusTag, type Tone } from '#renderer/components/status-tag/status-tag.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import {
  transferReasonLabels,
  transferStateLabels,
  type TransferState,
} from '#shared/domain/transfer/transfer.ts'
import type { TransferOfRecord } from '#shared/ipc/transfer-calls.ts'

/** A client's transfers, the latest first, each leading to its page. */
export function TransferTable({ transfers }: { readonly transfers: readonly TransferOfRecord[] }) {
  return (
    <DataTable
      caption="Transfers, the latest first"
      columns={columns}
      rows={transfers}
      rowId={({ transfer_id }) => transfer_id}
      link={{ href: ({ transfer_id }) => `#${transferPath(transfer_id)}` }}
    />
  )
}

/** Where a transfer stands, in a word or two. */
export function StateTag({ state }: { readonly state: TransferState }) {
  return <StatusTag tone={tones[state]}>{transferStateLabels[state]}</StatusTag>
}

const tones = {
  requested: 'active',
  waiting_for_ce: 'active',
  accepted: 'active',
  moved: 'done',
  declined: 'neutral',
  withdrawn: 'neutral',
} as const satisfies Record<TransferState, Tone>

const columns: readonly Column<TransferOfRecord>[] = [
  { id: 'decided', header: 'Decided', cell: ({ decided_on }) => formatDate(decided_on), width: '11.6rem' },
  { id: 'reason', header: 'Reason', cell: ({ reason }) => transferReasonLabels[reason] },
  { id: 'to', header: 'To', cell: ({ to }) => to ?? 'Not chosen yet' },
  { id: 'state', header: 'Where it stands', cell: ({ state }) => <StateTag state={state} />, width: '11rem' },
  { id: 'notice', header: 'Notice', cell: (row) => <Notice row={row} />, width: '11.6rem' },
]

function Notice({ row: { noticeDueOn } }: { readonly row: TransferOfRecord }) {
  const today = useToday()
  const { calendar } = useCommunity()
  if (noticeDueOn === null) return ''
  return (
    <DueLabel urgency={urgencyOf(noticeDueOn, today, calendar)}>
      {shortWordsOfDue(noticeDueOn, today, calendar)}
    </DueLabel>
  )
}
