import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import {
  parseEndStay,
  settleEndStay,
  type EndStayAnswers,
  type StayEnd,
} from '#shared/domain/stay/end-stay.ts'
import { headOf, stillIn, type Stay } from '#shared/domain/stay/stay.ts'
import { endStayDefinition } from './end-stay-definition.ts'
import { StayEnded } from './stay-ended.tsx'

interface Props {
  readonly stay: Stay
  readonly today: string
}

/** The wizard of one stay's end, with its draft and its done page. */
export function EndStayWizard({ stay, today }: Props) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const { saved, save, undo } = useSave()
  const [ended, setEnded] = useState<StayEnd | null>(null)
  const { HouseholdID } = stay
  const { alias, PersonalID } = headOf(stay)
  const record = `/clients/${PersonalID}/enrollments`
  const seed = useMemo(
    (): Partial<EndStayAnswers> => ({ leaving: stillIn(stay).map(({ EnrollmentID }) => EnrollmentID) }),
    [stay],
  )
  const isOver = stillIn(stay).length === 0 && ended === null
  const held = useDraft<EndStayAnswers>('end_stay', HouseholdID, seed)
  if (isOver) {
    return (
      <>
        <PageHeading lead={stay.ProjectName}>Stay of {alias}</PageHeading>
        <Banner action={<ButtonLink href={`#${record}`}>Open the record</ButtonLink>}>
          Everyone has left this stay already. The record shows when.
        </Banner>
      </>
    )
  }
  if (!held.ready) return <ReadingDraft failure={held.failure} />
  const { draft, draft_id } = held
  const context = { today, stay }
  const pages = endStayDefinition.pages.filter(({ id }) => id !== 'who' || stay.members.length > 1)
  return (
    <StepWizard
      definition={endStayDefinition}
      context={context}
      draft={draft}
      mode={mode}
      spine={<SectionSpine name={`End of the stay of ${alias}`} pages={pages} pageId={draft.pageId} />}
      onLeave={() => void navigate(record)}
      onSave={async (given, confirmed) => {
        const answers = settleEndStay(given, stay)
        const end = parseEndStay(answers, stay)
        const acceptWarnings = confirmed.length > 0
        const issues = await save(() => api.stays.end({ HouseholdID, answers, acceptWarnings, draft_id }))
        if (issues.length === 0) setEnded(end)
        return issues
      }}
      done={
        saved !== null &&
        ended !== null && (
          <StayEnded
            stay={stay}
            end={ended}
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
