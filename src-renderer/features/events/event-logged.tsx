import { IconPlus } from '@tabler/icons-react'
import { endStayPath, situationPath } from '#renderer/api/resume-path.ts'
import { useRefusal } from '#renderer/api/use-refusal.ts'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { stayOfEvent, stayWords } from '#shared/domain/event/event-stay.ts'
import { wordsOfEvent } from '#shared/domain/event/event-words.ts'
import { parseLogEvent, type LogEventAnswers } from '#shared/domain/event/log-event.ts'
import { eventFields } from '#shared/hud/fy2026/events.ts'
import type { EventContext } from '#shared/ipc/ce-event-calls.ts'

interface Props {
  readonly known: EventContext
  readonly answers: LogEventAnswers
  readonly onAnother: (date: string) => void
  /** @throws AppError */
  readonly onUndo: () => Promise<void>
}

/** What was logged, what is next, and another one for the same day. */
export function EventLogged({ known, answers, onAnother, onUndo }: Props) {
  const { PersonalID, alias, stays, practice } = known
  const { Event, EventDate, ProbSolDivRRResult, ...columns } = parseLogEvent(answers)
  const { label } = wordsOfEvent(practice.eventWords, Event)
  const stay = stayOfEvent(EventDate, answers.EnrollmentID, stays)
  const whyNoEnd = useRefusal('stay.end').data
  const canEnd = ProbSolDivRRResult === 1 && stay?.ProjectType === coordinatedEntry && stay.ExitDate === null
  const endsStay = canEnd && whyNoEnd === null
  // HUD asks where somebody lives (4.12) with each step of Coordinated Entry.
  const asksSituation = stay?.ProjectType === coordinatedEntry && stay.ExitDate === null
  const awaited = eventFields(Event).some(
    (field) => field !== 'ResultDate' && { ProbSolDivRRResult, ...columns }[field] === null,
  )
  return (
    <DonePanel
      title={`Logged for ${formatDate(EventDate)}`}
      next={<p>{nextWords(canEnd, awaited, whyNoEnd ?? null)}</p>}
      onUndo={onUndo}
      actions={
        <>
          {endsStay && (
            <ButtonLink look="primary" href={`#${endStayPath(stay.HouseholdID)}`}>
              End the stay in {stay.ProjectName}
            </ButtonLink>
          )}
          <Button
            look={endsStay ? 'secondary' : 'primary'}
            icon={<IconPlus />}
            onClick={() => onAnother(EventDate)}
          >
            Add another for the same day
          </Button>
          {asksSituation && (
            <ButtonLink href={`#${situationPath(stay.EnrollmentID)}`}>Record where they live now</ButtonLink>
          )}
          <ButtonLink href={`#/clients/${PersonalID}/events`}>Open the record</ButtonLink>
        </>
      }
    >
      <SummaryList
        rows={[
          { id: 'household', label: 'Household', value: alias },
          { id: 'event', label: 'CE Event', value: label },
          ...(stay === null ? [] : [{ id: 'stay', label: 'Enrollment', value: stayWords(stay) }]),
        ]}
      />
    </DonePanel>
  )
}

function nextWords(canEnd: boolean, awaited: boolean, whyNoEnd: string | null): string {
  const end = 'They have a safe place to live, so their stay in Coordinated Entry can end.'
  if (canEnd) return whyNoEnd === null ? end : `${end} ${whyNoEnd}.`
  return awaited
    ? 'When you know what came of it, amend the event in the record.'
    : 'Nothing is left to do about this event.'
}
