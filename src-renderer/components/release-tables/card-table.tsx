import { cardStateWords, isCardGood } from '#shared/domain/card/card-state.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { ListedCard } from '#shared/ipc/release-calls.ts'
import type { Column } from '../data-table/column.ts'
import { DataTable } from '../data-table/data-table.tsx'
import { StatusTag } from '../status-tag/status-tag.tsx'

interface Props {
  readonly cards: readonly ListedCard[]
  readonly today: string
}

/** Referral cards, the latest first; each leads to its entry in the ledger. */
export function CardTable({ cards, today }: Props) {
  return (
    <DataTable
      caption="Referral cards, the latest first"
      columns={columnsFor(today)}
      rows={cards}
      rowId={({ referral_card_id }) => referral_card_id}
      link={{ href: ({ disclosure_id }) => `#/reports/ledger/${disclosure_id}` }}
    />
  )
}

function columnsFor(today: string): readonly Column<ListedCard>[] {
  return [
    { id: 'code', header: 'Code', cell: ({ code }) => code, width: '10rem' },
    { id: 'to', header: 'To', cell: ({ recipient }) => recipient },
    { id: 'made', header: 'Made', cell: ({ madeOn }) => formatDate(madeOn), width: '11rem' },
    {
      id: 'state',
      header: 'State',
      cell: (card) => (
        <StatusTag tone={isCardGood(card, today) ? 'active' : 'neutral'}>
          {cardStateWords(card, today)}
        </StatusTag>
      ),
      width: '16rem',
    },
  ]
}
