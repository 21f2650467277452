import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { MadeCard } from '#shared/ipc/card-calls.ts'

/** A card that left: its code, and what happens when the agency calls. */
export function CardMade({ card, record }: { readonly card: MadeCard; readonly record: string }) {
  return (
    <DonePanel
      title={card.form === 'pdf' ? 'Referral card saved' : 'Referral card copied'}
      next={
        <p>
          {card.form === 'text' &&
            `Paste it for ${card.recipient} now: in 30 seconds it is taken off the clipboard. `}
          When they call with the code, press Ctrl K and type it: it leads to this household until{' '}
          {formatDate(card.goodUntil)}.
        </p>
      }
      actions={
        <>
          <ButtonLink look="primary" href={`#${record}`}>
            Open the record
          </ButtonLink>
          <ButtonLink href={`#/reports/ledger/${card.disclosure_id}`}>See the ledger entry</ButtonLink>
        </>
      }
    >
      <SummaryList
        rows={[
          { id: 'to', label: 'For', value: card.recipient },
          { id: 'what', label: 'What left', value: card.text },
        ]}
      />
    </DonePanel>
  )
}
