import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { transferPath } from '#renderer/api/resume-path.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { wordFor } from '#shared/domain/pack/terms.ts'
import { transferReasonLabels } from '#shared/domain/transfer/transfer.ts'
import { NextWords } from './next-words.tsx'
import { NoticeClock } from './notice-clock.tsx'

interface Props {
  readonly transfer_id: string
  /** The client's record. */
  readonly record: string
  readonly onUndo: () => Promise<void>
}

/** The transfer was asked for: what it waits for, and by when Coordinated Entry is told. */
export function TransferAsked({ transfer_id, record, onUndo }: Props) {
  const transfer = useQuery(query('transfers', 'get', { transfer_id })).data
  const { pack } = useCommunity()
  if (transfer === undefined) return <LoadingState label="Reading the transfer" lines={4} />
  return (
    <DonePanel
      title="Transfer asked for"
      next={
        <>
          <p>
            <NextWords transfer={transfer} manager={wordFor(pack, 'listManager')} />
          </p>
          <NoticeClock transfer={transfer} />
        </>
      }
      onUndo={onUndo}
      actions={
        <>
          <ButtonLink href={`#${transferPath(transfer_id)}`} look="primary">
            Open the transfer
          </ButtonLink>
          <ButtonLink href={`#${record}`}>Open the record</ButtonLink>
        </>
      }
    >
      <SummaryList
        rows={[
          { id: 'who', label: 'Household of', value: transfer.alias },
          { id: 'reason', label: 'Reason', value: transferReasonLabels[transfer.reason] },
          { id: 'from', label: 'From', value: transfer.from_name },
        ]}
      />
    </DonePanel>
  )
}
