import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { accessPath } from '#renderer/api/resume-path.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import {
  parseRapidResolution,
  type RapidResolution,
  type RapidResolutionAnswers,
} from '#shared/domain/access/rapid-resolution.ts'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { headOf, type Stay } from '#shared/domain/stay/stay.ts'
import { resolutionDefinition } from './resolution-definition.ts'
import { ResolutionSaved } from './resolution-saved.tsx'

/** Guides a rapid resolution conversation with a household in Coordinated Entry. */
export function RapidResolutionPage() {
  const { householdId: HouseholdID = '' } = useParams()
  const stay = useQuery(query('stays', 'get', { HouseholdID }))
  if (stay.isPending) return <LoadingState label="Reading the stay" lines={8} />
  if (stay.isError) {
    return (
      <ErrorState
        isPage
        title="This stay could not be read"
        safe={stay.error.message}
        onRetry={() => void stay.refetch()}
      />
    )
  }
  const { alias, PersonalID } = headOf(stay.data)
  if (stay.data.ProjectType !== coordinatedEntry) {
    return (
      <>
        <PageHeading lead={stay.data.ProjectName}>Rapid resolution with {alias}</PageHeading>
        <Banner action={<ButtonLink href={`#${accessPath(PersonalID)}`}>Start Coordinated Entry</ButtonLink>}>
          Rapid resolution is recorded in Coordinated Entry. Start it for this household first.
        </Banner>
      </>
    )
  }
  return <ResolutionWizard key={HouseholdID} stay={stay.data} />
}

function ResolutionWizard({ stay }: { readonly stay: Stay }) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const today = useToday()
  const { saved, save, undo } = useSave()
  const [said, setSaid] = useState<RapidResolution | null>(null)
  const { HouseholdID } = stay
  const { alias, PersonalID } = headOf(stay)
  const record = `/clients/${PersonalID}/enrollments`
  const seed = useMemo(
    (): Partial<RapidResolutionAnswers> => ({ EventDate: today, ExitDate: today }),
    [today],
  )
  const held = useDraft<RapidResolutionAnswers>('rapid_resolution', HouseholdID, seed)
  if (!held.ready) return <ReadingDraft failure={held.failure} />
  const { draft, draft_id } = held
  return (
    <StepWizard
      definition={resolutionDefinition}
      context={{ today, stay }}
      draft={draft}
      mode={mode}
      spine={
        <SectionSpine
          name={`Rapid resolution with ${alias}`}
          pages={resolutionDefinition.pages}
          pageId={draft.pageId}
        />
      }
      onLeave={() => void navigate(record)}
      onSave={async (answers, confirmed) => {
        const acceptWarnings = confirmed.length > 0
        const resolution = parseRapidResolution(answers)
        const issues = await save(() =>
          api.access.resolve({ HouseholdID, answers, acceptWarnings, draft_id }),
        )
        if (issues.length === 0) setSaid(resolution)
        return issues
      }}
      done={
        saved !== null &&
        said !== null && (
          <ResolutionSaved
            said={said}
            PersonalID={PersonalID}
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
