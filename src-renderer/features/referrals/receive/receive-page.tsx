import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useHouseholdLookup } from '#renderer/api/use-household-lookup.ts'
import { useReferral } from '#renderer/api/use-referral.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { CaseSpine } from '#renderer/components/case-spine/case-spine.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import type { DraftHandle } from '#renderer/components/step-wizard/definition.ts'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import type { ReceiveAnswers } from '#shared/domain/referral/receive.ts'
import { spineStepKeys, spineStepLabels } from '#shared/domain/referral/spine.ts'
import type { ProjectInfo } from '#shared/ipc/settings-calls.ts'
import { ReceiveDone } from './receive-done.tsx'
import { receiveDefinition, type ReceivePageContext } from './receive-definition.ts'

/** W1: records a referral that Coordinated Entry sent, and acknowledges it if that is wanted now. */
export function ReceivePage() {
  const { draftId = '' } = useParams()
  return <OpenedReferral key={draftId} draft_id={draftId} />
}

function OpenedReferral({ draft_id }: { readonly draft_id: string }) {
  const known = useQuery({
    ...query('referrals', 'receiveContext'),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const hat = useQuery(query('hat', 'worn'))
  const today = useToday()
  const seed = useMemo((): Partial<ReceiveAnswers> | null => {
    if (known.data === undefined || !hat.data) return null
    return {
      alias: known.data.suggestedAlias,
      LocationCrisisOrPHHousing: hat.data.ProjectID,
      DateNotified: today,
      DateReferralAcknowledged: today,
    }
  }, [known.data, hat.data, today])
  const held = useDraft<ReceiveAnswers>('receive', 'new', seed, draft_id)

  if (known.isError) {
    return (
      <ErrorState
        isPage
        title="The projects could not be read"
        safe={known.error.message}
        onRetry={() => void known.refetch()}
      />
    )
  }
  if (!held.ready) return <ReadingDraft failure={held.failure} />
  return <ReceiveWizard draft={held.draft} draft_id={draft_id} projects={known.data?.projects ?? []} />
}

interface WizardProps {
  readonly draft: DraftHandle<ReceiveAnswers>
  readonly draft_id: string
  readonly projects: readonly ProjectInfo[]
}

function ReceiveWizard({ draft, draft_id, projects }: WizardProps) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const context = useReceiveContext(draft.answers, projects)
  const { saved, save, undo } = useSave()

  async function takeBack(): Promise<void> {
    await undo()
    await navigate('/')
  }

  return (
    <StepWizard
      definition={receiveDefinition}
      context={context}
      draft={draft}
      mode={mode}
      spine={
        <CaseSpine
          name="A new referral"
          steps={spineStepKeys.map((id) => ({ id, label: spineStepLabels[id], state: stateAt(id) }))}
        />
      }
      onLeave={() => void navigate('/')}
      onSave={(answers, confirmed) =>
        save(() => api.referrals.receive({ answers, draft_id, acceptWarnings: confirmed.length > 0 }))
      }
      done={saved !== null && <SavedReferral referral_id={saved.id} onUndo={takeBack} />}
    />
  )
}

function SavedReferral({
  referral_id,
  onUndo,
}: {
  readonly referral_id: string
  readonly onUndo: () => Promise<void>
}) {
  const referral = useReferral(referral_id)
  if (referral.data === undefined) return <LoadingState label="Reading the referral" />
  return <ReceiveDone referral={referral.data} onUndo={onUndo} />
}

/** What the rules and the fields need beside the answers. */
function useReceiveContext(
  answers: Partial<ReceiveAnswers>,
  projects: readonly ProjectInfo[],
): ReceivePageContext {
  return { today: useToday(), community: useCommunity(), projects, ...useHouseholdLookup(answers) }
}

function stateAt(step: (typeof spineStepKeys)[number]): 'done' | 'current' | 'upcoming' {
  if (step === 'settings') return 'done'
  return step === 'received' ? 'current' : 'upcoming'
}
