import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useHouseholdLookup } from '#renderer/api/use-household-lookup.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import type { DraftHandle } from '#renderer/components/step-wizard/definition.ts'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import type { BeginAccessAnswers } from '#shared/domain/access/begin-access.ts'
import { beginDefinition, type BeginPageContext } from './begin-definition.ts'
import { AccessBegun } from './access-begun.tsx'

interface Props {
  readonly draft: DraftHandle<BeginAccessAnswers>
  readonly draft_id: string
  /** The client it was begun from; null where it was begun for any. */
  readonly PersonalID: string | null
}

/** The wizard that starts Coordinated Entry, with its draft and its done page. */
export function BeginWizard({ draft, draft_id, PersonalID }: Props) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const { saved, save, undo } = useSave()
  const context = useBeginContext(draft.answers, PersonalID !== null)
  const leaveTo = PersonalID === null ? '/' : `/clients/${PersonalID}/enrollments`
  return (
    <StepWizard
      definition={beginDefinition}
      context={context}
      draft={draft}
      mode={mode}
      spine={
        <SectionSpine
          name="Start of Coordinated Entry"
          pages={beginDefinition.pages}
          pageId={draft.pageId === '' ? 'people' : draft.pageId}
        />
      }
      onLeave={() => void navigate(leaveTo)}
      onSave={(answers, confirmed) =>
        save(() => api.access.begin({ PersonalID, answers, draft_id, acceptWarnings: confirmed.length > 0 }))
      }
      done={
        saved !== null && (
          <AccessBegun
            EnrollmentID={saved.id}
            onUndo={async () => {
              await undo()
              await navigate(leaveTo)
            }}
          />
        )
      }
    />
  )
}

function useBeginContext(answers: Partial<BeginAccessAnswers>, isAboutOne: boolean): BeginPageContext {
  const today = useToday()
  const lookup = useHouseholdLookup(answers)
  const people = answers.people ?? []
  const chosenId = answers.household === 'known' ? (answers.PersonalID ?? null) : null
  const ids = people.flatMap(({ PersonalID }) => PersonalID ?? [])
  const beginning = useQuery({
    ...query('access', 'beginning', {
      PersonalIDs: chosenId === null ? ids : [chosenId, ...ids],
      aliases: people.flatMap(({ alias }) => alias ?? []),
    }),
    placeholderData: keepPreviousData,
  })
  const record = useQuery({
    ...query('clients', 'record', { PersonalID: chosenId ?? '' }),
    enabled: chosenId !== null,
  })
  return {
    ...lookup,
    today,
    accessPoints: beginning.data?.accessPoints ?? [],
    project: beginning.data === undefined ? notReadYet : beginning.data.project,
    stays: beginning.data?.stays ?? [],
    takenAliases: beginning.data?.takenAliases ?? [],
    isAboutOne,
    former: chosenId === null ? [] : (record.data?.household ?? []),
    already: chosenId === null ? [] : [chosenId],
  }
}

/** Until main has answered, no day is too early; main judges the save. */
const notReadYet = { ProjectName: '', OperatingStartDate: '1900-01-01' } as const
