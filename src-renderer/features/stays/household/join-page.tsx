import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { peopleInWords } from '#renderer/features/access/people/relations-to-head.ts'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import type { JoinStayAnswers } from '#shared/domain/stay/join-stay.ts'
import { headOf, stillIn, type Stay } from '#shared/domain/stay/stay.ts'
import { ReadStay } from '../read-stay.tsx'
import { HouseholdChanged } from './household-changed.tsx'
import { joinDefinition, type JoinPageContext } from './join-definition.ts'

/** Adds people to a household in its stay. */
export function JoinStayPage() {
  const { householdId: HouseholdID = '' } = useParams()
  return (
    <ReadStay HouseholdID={HouseholdID} heading="Add to the household">
      {(stay) => <JoinWizard key={HouseholdID} stay={stay} />}
    </ReadStay>
  )
}

function JoinWizard({ stay }: { readonly stay: Stay }) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const today = useToday()
  const { saved, save, undo } = useSave()
  const [who, setWho] = useState('')
  const { HouseholdID } = stay
  const { alias, EnrollmentID } = headOf(stay)
  const back = `/enrollments/${EnrollmentID}`
  const seed = useMemo((): Partial<JoinStayAnswers> => ({ EntryDate: today }), [today])
  const held = useDraft<JoinStayAnswers>('stay_join', HouseholdID, seed)
  const context = useJoinContext(stay, held.ready ? held.draft.answers : {})
  if (!held.ready) return <ReadingDraft failure={held.failure} />
  const { draft, draft_id } = held
  return (
    <StepWizard
      definition={joinDefinition}
      context={context}
      draft={draft}
      mode={mode}
      spine={
        <SectionSpine
          name={`Joining the household of ${alias}`}
          pages={joinDefinition.pages}
          pageId={draft.pageId}
        />
      }
      onLeave={() => void navigate(back)}
      onSave={(answers, confirmed) => {
        setWho(peopleInWords(answers.people))
        const acceptWarnings = confirmed.length > 0
        return save(() => api.stays.join({ HouseholdID, answers, acceptWarnings, draft_id }))
      }}
      done={
        saved !== null && (
          <HouseholdChanged
            title="Added to the household"
            EnrollmentID={EnrollmentID}
            row={{ label: 'Who joined', value: who }}
            next="Open the enrollment of each of them, and record what you know: nobody has to answer everything."
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

function useJoinContext(stay: Stay, answers: Partial<JoinStayAnswers>): JoinPageContext {
  const today = useToday()
  const people = answers.people ?? []
  const joining = useQuery({
    ...query('stays', 'joining', {
      HouseholdID: stay.HouseholdID,
      PersonalIDs: people.flatMap(({ PersonalID }) => PersonalID ?? []),
      aliases: people.flatMap(({ alias }) => alias ?? []),
    }),
    placeholderData: keepPreviousData,
  })
  const record = useQuery(query('clients', 'record', { PersonalID: headOf(stay).PersonalID }))
  return {
    today,
    stay,
    takenAliases: joining.data?.takenAliases ?? [],
    stays: joining.data?.stays ?? [],
    former: record.data?.household ?? [],
    already: stillIn(stay).map(({ PersonalID }) => PersonalID),
  }
}
