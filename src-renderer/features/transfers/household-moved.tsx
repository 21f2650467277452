import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { transferPath } from '#renderer/api/resume-path.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { StayEnd } from '#shared/domain/stay/end-stay.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'

interface Props {
  readonly transfer_id: string
  readonly end: StayEnd
  readonly onUndo: () => Promise<void>
}

/** The household moved: what was recorded, and what the new project asks next. */
export function HouseholdMoved({ transfer_id, end, onUndo }: Props) {
  const transfer = useQuery(query('transfers', 'get', { transfer_id })).data
  if (transfer === undefined) return <LoadingState label="Reading the transfer" lines={4} />
  const { ResultingEnrollmentID, to } = transfer
  const { leavers, exit, handover } = end
  return (
    <DonePanel
      title={ResultingEnrollmentID === null ? 'Exit recorded' : 'Exit and enrollment recorded'}
      next={
        <p>
          {ResultingEnrollmentID === null
            ? 'The other agency enrolls them. Tell them how to reach you safely.'
            : 'Only who they are and how they are related was carried over. Whoever works at the new project records the rest there.'}
        </p>
      }
      onUndo={onUndo}
      actions={
        <>
          {ResultingEnrollmentID !== null && (
            <ButtonLink href={`#/enrollments/${ResultingEnrollmentID}`} look="primary">
              Open the new enrollment
            </ButtonLink>
          )}
          <ButtonLink href={`#${transferPath(transfer_id)}`}>Open the transfer</ButtonLink>
        </>
      }
    >
      <SummaryList
        rows={[
          { id: 'who', label: 'Who moved', value: leavers.map(({ alias }) => alias).join('\n') },
          { id: 'from', label: 'From', value: transfer.from_name },
          { id: 'to', label: 'To', value: to ?? 'With another agency' },
          { id: 'exit', label: 'Exit date', value: formatDate(exit.ExitDate) },
          {
            id: 'where',
            label: 'Destination',
            value: exit.OtherDestination ?? labelOf('Destination', exit.Destination),
          },
          ...(handover === null
            ? []
            : [{ id: 'head', label: 'New head of those who stay', value: handover.newHead.alias }]),
        ]}
      />
    </DonePanel>
  )
}
