import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query, queryClient } from '#renderer/api/query.ts'
import { logEventPath } from '#renderer/api/resume-path.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import type { LogEventContext } from '#shared/domain/event/check-log-event.ts'
import type { LogEventAnswers } from '#shared/domain/event/log-event.ts'
import type { EventContext } from '#shared/ipc/ce-event-calls.ts'
import { EventLogged } from './event-logged.tsx'
import { logEventDefinition } from './log-event-definition.tsx'

interface Props {
  readonly known: EventContext
  readonly today: string
  /** What a fresh draft begins with. */
  readonly first: Partial<LogEventAnswers>
}

/** The wizard of one CE Event, with its draft and its done page. */
export function LogEventWizard({ known, today, first: { EventDate, EnrollmentID } }: Props) {
  const { PersonalID, alias } = known
  const navigate = useNavigate()
  const mode = useWizardMode()
  const { saved, save, undo } = useSave()
  const [logged, setLogged] = useState<LogEventAnswers | null>(null)
  const seed = useMemo(() => ({ EventDate, EnrollmentID }), [EventDate, EnrollmentID])
  const held = useDraft<LogEventAnswers>('ce_event', PersonalID, seed)
  const record = `/clients/${PersonalID}/events`
  if (!held.ready) return <ReadingDraft failure={held.failure} />

  const { draft, draft_id } = held
  const context: LogEventContext = { ...known, today }
  /** Begins the next one with a draft of its own: that of this event ended with its save. */
  const addAnother = (date: string): void => {
    queryClient.removeQueries(query('drafts', 'open', { kind: 'ce_event', subject: PersonalID }))
    void navigate(`${logEventPath(PersonalID)}?date=${date}&after=${saved?.id ?? ''}`)
  }
  return (
    <StepWizard
      definition={logEventDefinition}
      context={context}
      draft={draft}
      mode={mode}
      spine={
        <SectionSpine
          name={`CE event of ${alias}`}
          pages={logEventDefinition.pages.filter(({ when }) => when?.(draft.answers, context) ?? true)}
          pageId={draft.pageId}
        />
      }
      onLeave={() => void navigate(record)}
      onSave={async (answers, confirmed) => {
        const acceptWarnings = confirmed.length > 0
        const issues = await save(() => api.ceEvents.log({ PersonalID, answers, acceptWarnings, draft_id }))
        if (issues.length === 0) setLogged(answers)
        return issues
      }}
      done={
        saved !== null &&
        logged !== null && (
          <EventLogged
            known={known}
            answers={logged}
            onAnother={addAnother}
            onUndo={async () => {
              await undo()
              await navigate(record)
            }}
          />
        )
      }
    />
  )
}
