import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { sendAmendment } from '#renderer/api/send-amendment.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import {
  amendableSections,
  amendSubject,
  type AmendableSection,
} from '#shared/domain/intake/amend/amend-answers.ts'
import { savedPart } from '#shared/domain/intake/amend/rebased.ts'
import type { RecordedIntake } from '#shared/ipc/intake-calls.ts'
import type { SectionAnswers } from '../section-answers.ts'
import { amendDefinitionOf } from './amend-definition.tsx'
import { amendContext, given, inPart, partTitles, rebased, savedAnswers } from './amend-stay.ts'
import { recordedPart } from './recorded-part.ts'

/** Corrects one part of what an intake recorded, with a reason. A part that cannot be changed leads to the record. */
export function AmendIntakePage() {
  const { enrollmentId: EnrollmentID = '', section: name } = useParams()
  const recorded = useQuery(query('intake', 'recorded', { EnrollmentID }))
  const section = amendableSections.find((known) => known === name)
  if (recorded.isPending) return <LoadingState label="Reading the enrollment" lines={8} />
  if (recorded.isError) {
    return (
      <ErrorState
        isPage
        title="This enrollment could not be read"
        safe={recorded.error.message}
        onRetry={() => void recorded.refetch()}
      />
    )
  }
  const { hasIntake, readOnlyReason } = recorded.data
  const isOpen = hasIntake && readOnlyReason === null
  if (section === undefined || !isOpen || recordedPart(section, recorded.data).fixed !== null)
    return <Navigate to={`/enrollments/${EnrollmentID}`} replace />
  return (
    <AmendWizard key={amendSubject({ EnrollmentID, section })} section={section} recorded={recorded.data} />
  )
}

interface Props {
  readonly section: AmendableSection
  readonly recorded: RecordedIntake
}

function AmendWizard({ section, recorded }: Props) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const { saved, save, undo } = useSave()
  const { EnrollmentID, alias } = recorded
  const definition = useMemo(() => amendDefinitionOf(section, recorded), [section, recorded])
  const seed = useMemo(() => savedAnswers(recorded, section), [recorded, section])
  const held = useDraft<SectionAnswers>('amend_intake', amendSubject({ EnrollmentID, section }), seed)
  if (!held.ready) {
    return held.failure === null ? (
      <LoadingState label="Reading your draft" lines={8} />
    ) : (
      <ErrorState isPage title="Your draft could not be read" safe={held.failure.message} />
    )
  }
  const { draft_id } = held
  const draft = { ...held.draft, answers: rebased(held.draft.answers, recorded, section) }
  const record = `/enrollments/${EnrollmentID}`
  return (
    <StepWizard
      definition={definition}
      context={amendContext(recorded, section, draft.answers)}
      draft={draft}
      mode={mode}
      spine={
        <SectionSpine
          name={`Amending the intake of ${alias}`}
          pages={definition.pages}
          pageId={draft.pageId}
        />
      }
      onLeave={() => void navigate(record)}
      onSave={async (answers, confirmed) => {
        await draft.flush()
        const acceptWarnings = confirmed.length > 0
        // What she was shown last is what she means to replace; anything newer is shown to her first.
        const shown = {
          ...given(answers),
          seen: savedPart(recorded.context.saved, { EnrollmentID, section }),
        }
        const issues = await save(() =>
          sendAmendment(() =>
            api.intake.amend({ EnrollmentID, section, answers: shown, acceptWarnings, draft_id }),
          ),
        )
        return inPart(issues, section, EnrollmentID)
      }}
      done={
        saved !== null && (
          <DonePanel
            title={`${partTitles[section]}: amended`}
            next={<p>What it was before, and your reason, are in the history of {alias}.</p>}
            onUndo={async () => {
              await undo()
              await navigate(record)
            }}
            actions={
              <ButtonLink look="primary" href={`#${record}`}>
                Back to the enrollment
              </ButtonLink>
            }
          />
        )
      }
    />
  )
}
