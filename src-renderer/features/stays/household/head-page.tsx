import { useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import { parseChangeHead, type ChangeHeadAnswers } from '#shared/domain/stay/change-head.ts'
import { headOf, type Stay } from '#shared/domain/stay/stay.ts'
import { ReadStay } from '../read-stay.tsx'
import { headDefinition } from './head-definition.ts'
import { HouseholdChanged } from './household-changed.tsx'

/** Makes somebody else head of household; nobody leaves. */
export function ChangeHeadPage() {
  const { householdId: HouseholdID = '' } = useParams()
  return (
    <ReadStay HouseholdID={HouseholdID} heading="Another head of household">
      {(stay) => <HeadWizard key={HouseholdID} stay={stay} />}
    </ReadStay>
  )
}

function HeadWizard({ stay }: { readonly stay: Stay }) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const today = useToday()
  const { saved, save, undo } = useSave()
  const [changed, setChanged] = useState<{ readonly was: string; readonly is: string } | null>(null)
  const { HouseholdID } = stay
  const { alias, EnrollmentID } = headOf(stay)
  const back = `/enrollments/${EnrollmentID}`
  const seed = useMemo((): Partial<ChangeHeadAnswers> => ({}), [])
  const held = useDraft<ChangeHeadAnswers>('stay_head', HouseholdID, seed)
  if (!held.ready) return <ReadingDraft failure={held.failure} />
  const { draft, draft_id } = held
  return (
    <StepWizard
      definition={headDefinition}
      context={{ today, stay }}
      draft={draft}
      mode={mode}
      spine={
        <SectionSpine name={`Household of ${alias}`} pages={headDefinition.pages} pageId={draft.pageId} />
      }
      onLeave={() => void navigate(back)}
      onSave={async (answers, confirmed) => {
        const { newHead, oldHead } = parseChangeHead(answers, stay)
        const acceptWarnings = confirmed.length > 0
        const issues = await save(() =>
          api.stays.changeHead({ HouseholdID, answers, acceptWarnings, draft_id }),
        )
        if (issues.length === 0) setChanged({ was: oldHead.alias, is: newHead.alias })
        return issues
      }}
      done={
        saved !== null &&
        changed !== null && (
          <HouseholdChanged
            title={`${changed.is} is now head of household`}
            EnrollmentID={EnrollmentID}
            row={{ label: 'Before', value: changed.was }}
            next={`Assessments and CE Events that are on record stay with ${changed.was}. Record new ones with ${changed.is}. The history keeps the change.`}
            onUndo={async () => {
              await undo()
              await navigate(back)
            }}
          />
        )
      }
    />
  )
}
