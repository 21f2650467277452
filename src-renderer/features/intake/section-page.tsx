import { useEffect } from 'react'
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import { checkAnswers } from '#renderer/components/step-wizard/definition.ts'
import type { DraftHandle } from '#renderer/components/step-wizard/definition.ts'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { intakeSections } from '#shared/domain/intake/sections.ts'
import { IntakeSpine } from './intake-spine.tsx'
import { sectionContext, useIntakeDesk } from './intake-desk.ts'
import { checkPathAt, pageFromDraft, pageInDraft, placeOf, tasksPath, type SectionPlace } from './places.ts'
import type { SectionAnswers } from './section-answers.ts'
import { definitionOf } from './section-definitions.ts'
import { readSection, writeSection } from './section-lens.ts'

/** One section of the intake. A section that is not there, or cannot start yet, leads to the task list. */
export function IntakeSectionPage() {
  const { sectionId = '', memberId } = useParams()
  const { referral, answers, intake } = useIntakeDesk()
  const place = placeOf(sectionId, memberId, answers)
  const line = intakeSections(answers, intake).find(
    (section) => section.id === place?.id && section.memberId === place.memberId,
  )
  if (place === null || line === undefined || line.state === 'cannot_start_yet')
    return <Navigate to={tasksPath(referral.referral_id)} replace />
  const isDone = line.state === 'completed' || line.state === 'problem'
  return <SectionWizard key={`${place.id}/${place.memberId}`} place={place} isDone={isDone} />
}

interface Props {
  readonly place: SectionPlace
  /** A section that was answered before opens with its answers. */
  readonly isDone: boolean
}

function SectionWizard({ place, isDone }: Props) {
  const desk = useIntakeDesk()
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  const isChange = parameters.get('from') === 'check'
  const { referral_id } = desk.referral
  const page = parameters.get('page')
  const back = isChange ? checkPathAt(referral_id, place, page ?? '') : tasksPath(referral_id)
  const draft = useSectionDraft(place, {
    opensAt: page ?? (isDone ? checkAnswers : ''),
    onChecked: isChange ? () => void navigate(back) : null,
  })
  return (
    <StepWizard
      definition={definitionOf(place.id)}
      context={sectionContext(desk, place.memberId)}
      draft={draft}
      mode={desk.mode}
      spine={<IntakeSpine referral={desk.referral} />}
      isChange={isChange}
      onSave={async () => {
        if (place.id === 'household') desk.update((answers) => ({ ...answers, everyoneAdded: true }))
        await draft.flush()
        void navigate(back)
        return []
      }}
      onBackOut={() => void navigate(back)}
      onLeave={() => void navigate(`/referrals/${referral_id}`)}
    />
  )
}

interface Opening {
  readonly opensAt: string
  /** Where a change that came from the whole check ends; null where the section has its own check-answers. */
  readonly onChecked: (() => void) | null
}

/** The draft of the whole intake, seen as the draft of one section. */
function useSectionDraft(place: SectionPlace, { opensAt, onChecked }: Opening): DraftHandle<SectionAnswers> {
  const { draft, answers, update } = useIntakeDesk()
  const pageId = pageFromDraft(draft.pageId, place)
  const { goTo } = draft
  const isElsewhere = pageId === null
  useEffect(() => {
    if (isElsewhere) goTo(pageInDraft(place, opensAt))
    // Once, when the section is opened: from then on the draft stands in it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  return {
    ...draft,
    answers: readSection(answers, place.memberId),
    pageId: pageId ?? opensAt,
    change: (path, value) => update((whole) => writeSection(whole, place.memberId, path, value)),
    goTo: (page) => {
      if (page === checkAnswers && onChecked !== null) onChecked()
      else goTo(pageInDraft(place, page))
    },
  }
}
