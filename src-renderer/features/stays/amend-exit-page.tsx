import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { sendAmendment } from '#renderer/api/send-amendment.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { beginExitAmendment, rebasedExit, type AmendExitAnswers } from '#shared/domain/stay/amend-exit.ts'
import type { ExitAmendContext } from '#shared/domain/stay/check-amend-exit.ts'
import type { RecordedExit } from '#shared/ipc/stay-calls.ts'
import { amendExitDefinition } from './amend-exit-definition.tsx'

/** Corrects one person's exit, with a reason. */
export function AmendExitPage() {
  const { enrollmentId: EnrollmentID = '' } = useParams()
  const recorded = useQuery(query('stays', 'exit', { EnrollmentID }))
  if (recorded.isPending) return <LoadingState label="Reading the exit" lines={8} />
  if (recorded.isError) {
    return (
      <ErrorState
        isPage
        title="This exit could not be read"
        safe={recorded.error.message}
        onRetry={() => void recorded.refetch()}
      />
    )
  }
  const { context, readOnlyReason, alias, ProjectName } = recorded.data
  const record = `#/enrollments/${EnrollmentID}`
  if (context === null || readOnlyReason !== null) {
    return (
      <>
        <PageHeading lead={ProjectName}>Exit of {alias}</PageHeading>
        {context === null ? (
          <Banner action={<ButtonLink href={record}>Open the enrollment</ButtonLink>}>
            {alias} is still in the project: there is no exit to correct.
          </Banner>
        ) : (
          <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{readOnlyReason}.</Banner>
        )}
      </>
    )
  }
  return <AmendExitWizard key={EnrollmentID} recorded={recorded.data} context={context} />
}

interface Props {
  readonly recorded: RecordedExit
  readonly context: ExitAmendContext
}

function AmendExitWizard({ recorded: { EnrollmentID, alias }, context }: Props) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const { saved, save, undo } = useSave()
  const seed = useMemo(() => beginExitAmendment(context.saved), [context])
  const held = useDraft<AmendExitAnswers>('amend_exit', EnrollmentID, seed)
  if (!held.ready) {
    return held.failure === null ? (
      <LoadingState label="Reading your draft" lines={8} />
    ) : (
      <ErrorState isPage title="Your draft could not be read" safe={held.failure.message} />
    )
  }
  const { draft_id } = held
  const draft = { ...held.draft, answers: rebasedExit(held.draft.answers, context.saved) }
  const record = `/enrollments/${EnrollmentID}`
  return (
    <StepWizard
      definition={amendExitDefinition}
      context={context}
      draft={draft}
      mode={mode}
      spine={
        <SectionSpine
          name={`Amending the exit of ${alias}`}
          pages={amendExitDefinition.pages}
          pageId={draft.pageId}
        />
      }
      onLeave={() => void navigate(record)}
      onSave={async (answers, confirmed) => {
        await draft.flush()
        const acceptWarnings = confirmed.length > 0
        // What she was shown last is what she means to replace; anything newer is shown to her first.
        const shown = { ...answers, seen: context.saved }
        return save(() =>
          sendAmendment(() =>
            api.stays.amendExit({ EnrollmentID, answers: shown, acceptWarnings, draft_id }),
          ),
        )
      }}
      done={
        saved !== null && (
          <DonePanel
            title="Exit amended"
            next={<p>What it was before, and your reason, are in the history of {alias}.</p>}
            onUndo={async () => {
              await undo()
              await navigate(record)
            }}
            actions={
              <ButtonLink look="primary" href={`#${record}`}>
                Open the enrollment
              </ButtonLink>
            }
          />
        )
      }
    />
  )
}
