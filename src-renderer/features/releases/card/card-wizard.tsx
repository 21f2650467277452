import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { refreshAll } from '#renderer/api/query.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import { callBackWords } from '#shared/domain/card/call-back.ts'
import { releasesForCard } from '#shared/domain/card/check-card.ts'
import { sizeBandOf, usualCardDays, type CardAnswers } from '#shared/domain/card/referral-card.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import type { CardContextReply, MadeCard } from '#shared/ipc/card-calls.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { cardDefinition } from './card-definition.tsx'
import { CardMade } from './card-made.tsx'

interface Props {
  readonly context: CardContextReply
  readonly today: string
}

/** The wizard of one card, with its draft and its done page. */
export function CardWizard({ context, today }: Props) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const [made, setMade] = useState<MadeCard | null>(null)
  const { PersonalID, alias } = context
  const seed = useMemo(() => firstAnswers(context, today), [context, today])
  const held = useDraft<CardAnswers>('referral_card', PersonalID, seed)
  const record = `/clients/${PersonalID}/releases`
  if (!held.ready) return <ReadingDraft failure={held.failure} />
  const { draft, draft_id } = held

  async function make(answers: CardAnswers): Promise<readonly Issue[]> {
    try {
      const outcome = await api.cards.make({ PersonalID, answers, draft_id })
      if (!outcome.saved) return outcome.issues.length > 0 ? outcome.issues : [error('', noPlace)]
      setMade(outcome)
      await refreshAll()
      return []
    } catch (failure) {
      if (failure instanceof AppError) return [error('', failure.message)]
      throw failure
    }
  }

  return (
    <StepWizard
      definition={cardDefinition}
      context={{
        today,
        isDayInDoubt: false,
        releases: context.releases,
        callBacks: context.callBacks,
        identity: null,
      }}
      draft={draft}
      mode={mode}
      spine={
        <SectionSpine
          name={`Referral card for ${alias}`}
          pages={cardDefinition.pages}
          pageId={draft.pageId}
        />
      }
      onLeave={() => void navigate(record)}
      onSave={(answers) => make(answers)}
      done={made !== null && <CardMade card={made} record={record} />}
    />
  )
}

const noPlace = 'No place was chosen, so nothing left. Your answers are kept: make the card again'

/** What is known already: the household's band, the one release there is, and the one call-back there is. */
function firstAnswers(
  { releases, people, callBacks }: CardContextReply,
  today: string,
): Partial<CardAnswers> {
  const [only, ...others] = releasesForCard({ releases, today })
  const [callBack, ...otherCallBacks] = callBacks
  return {
    sizeBand: sizeBandOf(people),
    goodFor: usualCardDays,
    ...(only !== undefined && others.length === 0 ? { release_id: only.release_id } : {}),
    ...(callBack !== undefined && otherCallBacks.length === 0 ? { callBack: callBackWords(callBack) } : {}),
  }
}
