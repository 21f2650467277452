import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { StayEnd } from '#shared/domain/stay/end-stay.ts'
import type { Stay } from '#shared/domain/stay/stay.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'

interface Props {
  readonly stay: Stay
  readonly end: StayEnd
  readonly onUndo: () => Promise<void>
}

/** What was recorded of an exit, and who stays on. */
export function StayEnded({ stay, end, onUndo }: Props) {
  const { leavers, handover, exit } = end
  const gone = new Set(leavers.map(({ EnrollmentID }) => EnrollmentID))
  const staying = stay.members.filter(
    ({ EnrollmentID, ExitDate }) => ExitDate === null && !gone.has(EnrollmentID),
  )
  const head = handover?.newHead ?? stay.members[0]
  return (
    <DonePanel
      title={`Stay ended on ${formatDate(exit.ExitDate)}`}
      next={<p>{nextWords(staying.map(({ alias }) => alias))}</p>}
      onUndo={onUndo}
      actions={
        <>
          <ButtonLink href="#/" look="primary">
            Go to Home
          </ButtonLink>
          {head !== undefined && (
            <ButtonLink href={`#/clients/${head.PersonalID}/enrollments`}>Open the record</ButtonLink>
          )}
        </>
      }
    >
      <SummaryList
        rows={[
          { id: 'who', label: 'Who left', value: leavers.map(({ alias }) => alias).join('\n') },
          {
            id: 'where',
            label: 'Destination',
            value: exit.OtherDestination ?? labelOf('Destination', exit.Destination),
          },
          ...(handover === null
            ? []
            : [{ id: 'head', label: 'New head of household', value: handover.newHead.alias }]),
        ]}
      />
    </DonePanel>
  )
}

function nextWords(staying: readonly string[]): string {
  if (staying.length === 0)
    return 'Nothing is left to do here. They can be enrolled again when they come back.'
  return `${staying.join(', ')} ${staying.length === 1 ? 'stays' : 'stay'} in the project. End the stay for them when they leave.`
}
