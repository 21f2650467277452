import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { resolutionKindLabels, type RapidResolution } from '#shared/domain/access/rapid-resolution.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'

interface Props {
  readonly said: RapidResolution
  readonly PersonalID: string
  readonly onUndo: () => Promise<void>
}

/** The conversation is recorded: what it came to, and what is next. */
export function ResolutionSaved({ said, PersonalID, onUndo }: Props) {
  const { kind, EventDate, ProbSolDivRRResult, exit } = said
  return (
    <DonePanel
      title={exit === null ? 'Conversation recorded' : 'Conversation recorded, Coordinated Entry ended'}
      next={<p>{nextWords(said)}</p>}
      onUndo={onUndo}
      actions={
        <>
          <ButtonLink href={`#/clients/${PersonalID}/enrollments`} look="primary">
            Open the record
          </ButtonLink>
          <ButtonLink href="#/">Go to Home</ButtonLink>
        </>
      }
    >
      <SummaryList
        rows={[
          { id: 'kind', label: 'Kind', value: resolutionKindLabels[kind] },
          { id: 'date', label: 'Date', value: formatDate(EventDate) },
          { id: 'result', label: 'Result', value: resultWords(ProbSolDivRRResult) },
          ...(exit === null
            ? []
            : [
                { id: 'exit', label: 'Exit date', value: formatDate(exit.ExitDate) },
                {
                  id: 'where',
                  label: 'Destination',
                  value: exit.OtherDestination ?? labelOf('Destination', exit.Destination),
                },
              ]),
        ]}
      />
    </DonePanel>
  )
}

function resultWords(result: number | null): string {
  if (result === null) return 'Not known yet'
  return result === 1 ? 'In a safe place' : 'No safe place yet'
}

function nextWords({ exit, ProbSolDivRRResult }: RapidResolution): string {
  if (exit !== null)
    return 'They can start Coordinated Entry again whenever they need to. Tell them how to reach you safely.'
  if (ProbSolDivRRResult === null)
    return 'Add the result to the event under CE Events in their record once it is known.'
  return 'Coordinated Entry goes on. Ask where they live now if it changed.'
}
