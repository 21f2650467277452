import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { DueLabel } from '#renderer/components/due-label/due-label.tsx'
import { urgencyOf, wordsOfDue } from '#renderer/components/due-label/due-of.ts'
import { ReferralSpine } from '#renderer/components/referral-spine/referral-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import { lastStatusWord } from '#shared/domain/contact/check-status-word.ts'
import { parseContact, type ContactAttempt } from '#shared/domain/contact/contact-attempt.ts'
import type { OutputOf, Contract } from '#shared/ipc/contract.ts'
import type { LoggedAttempt } from '#shared/ipc/contact-calls.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'
import { maskedPoints, type ContactDraft, type ContactPageContext } from './contact-context.ts'
import { contactDefinition } from './contact-definition.tsx'
import { ContactDone } from './contact-done.tsx'
import { readGate } from './read-gate.ts'

interface Props {
  readonly referral: Referral
  readonly safety: OutputOf<Contract['contact']['card']>
  readonly attempts: readonly LoggedAttempt[]
}

const noSeed: Partial<ContactDraft> = {}

/** The wizard of one try, with its draft, its spine, its clock and its end. */
export function ContactWizard({ referral, safety, attempts }: Props) {
  const navigate = useNavigate()
  const today = useToday()
  const { pack, calendar } = useCommunity()
  const mode = useWizardMode()
  const { referral_id, PersonalID } = referral
  const { saved, save, undo } = useSave()
  const [logged, setLogged] = useState<ContactAttempt | null>(null)
  const held = useDraft<ContactDraft>('contact', referral_id, noSeed)
  if (!held.ready) return <ReadingDraft failure={held.failure} />

  const { card, asked, version, points } = safety
  const context: ContactPageContext = {
    today,
    referral_id,
    PersonalID,
    alias: referral.alias,
    asked,
    version,
    card,
    points: maskedPoints(points),
    attempts,
    referral,
    pace: pack.contactPace,
    statusWords: pack.statuses,
    lastStatusWord: lastStatusWord(attempts),
    calendar,
    reveal: async (contact_point_id, channel) => {
      const { value } = await api.contact.reveal({
        referral_id,
        contact_point_id,
        channel,
        cardVersion: version,
      })
      return value
    },
  }
  const { draft_id } = held
  return (
    <StepWizard
      definition={contactDefinition}
      context={context}
      draft={readGate(held.draft, mode, context)}
      mode={mode}
      spine={<ReferralSpine referral={referral} />}
      clock={<Clock referral={referral} today={today} />}
      onLeave={() => void navigate(`/referrals/${referral_id}`)}
      onSave={async (all, confirmed) => {
        const { cardVersion: _read, ...answers } = all
        const acceptWarnings = confirmed.length > 0
        const issues = await save(() => api.contact.log({ referral_id, answers, acceptWarnings, draft_id }))
        if (issues.length === 0) setLogged(parseContact(answers))
        return issues
      }}
      done={
        saved !== null &&
        logged !== null && (
          <ContactDone referral={referral} logged={logged} attempts={attempts} today={today} onUndo={undo} />
        )
      }
    />
  )
}

function Clock({
  referral: { nextDueOn, nextDueWhat },
  today,
}: {
  readonly referral: Referral
  readonly today: string
}) {
  const { calendar } = useCommunity()
  if (nextDueOn === null) return null
  return (
    <div>
      <p>{nextDueWhat}</p>
      <DueLabel urgency={urgencyOf(nextDueOn, today, calendar)}>
        {wordsOfDue(nextDueOn, today, calendar)}
      </DueLabel>
    </div>
  )
}
