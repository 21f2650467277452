import { useCommunity } from '#renderer/api/use-community.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { DueLabel } from '#renderer/components/due-label/due-label.tsx'
import { urgencyOf, wordsOfDue } from '#renderer/components/due-label/due-of.ts'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import type { Community } from '#shared/domain/clock/community.ts'
import { referralClocks, type ShownClock } from '#shared/domain/clock/referral-clocks.ts'
import {
  channelLabels,
  contactOutcomeLabels,
  voicemailLabels,
  type ContactAttempt,
} from '#shared/domain/contact/contact-attempt.ts'
import { formatDate, formatDateTime } from '#shared/domain/date/format-date.ts'
import { nextStep, type Wizard } from '#shared/domain/referral/next-step.ts'
import type { LoggedAttempt } from '#shared/ipc/contact-calls.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'
import styles from './contact.module.css'
import { UnableToReach } from './unable-to-reach.tsx'

interface Props {
  /** As it stands after the save. */
  readonly referral: Referral
  readonly logged: ContactAttempt
  readonly attempts: readonly LoggedAttempt[]
  readonly today: string
  /** @throws AppError */
  readonly onUndo: () => Promise<void>
}

/** What was logged, what is next, and by when. */
export function ContactDone({ referral, logged, attempts, today, onUndo }: Props) {
  const { referral_id } = referral
  const community = useCommunity()
  const clock = otherClock(referral, today, community)

  return (
    <DonePanel
      title={`Logged: ${lowerFirst(contactOutcomeLabels[logged.outcome].replace(/^Reached: /u, ''))}`}
      next={
        <div className={styles.next}>
          <Due
            what={nextStep(referral.state, referral.lastOutcome).words}
            on={logged.nextTry}
            today={today}
          />
          {clock && <Due what={clock.label} on={clock.due.date} today={today} />}
        </div>
      }
      onUndo={onUndo}
      actions={
        <>
          <WayOn referral={referral} />
          <ButtonLink href={`#/referrals/${referral_id}`}>Open the referral</ButtonLink>
        </>
      }
    >
      <SummaryList rows={rowsOf(logged)} />
      <UnableToReach referral_id={referral_id} attempts={attempts} pace={community.pack.contactPace} />
    </DonePanel>
  )
}

interface DueProps {
  readonly what: string
  readonly on: string | null
  readonly today: string
}

function Due({ what, on, today }: DueProps) {
  const { calendar } = useCommunity()
  if (on === null) return <p>{what}.</p>
  return (
    <p>
      {what}: <DueLabel urgency={urgencyOf(on, today, calendar)}>{wordsOfDue(on, today, calendar)}</DueLabel>
    </p>
  )
}

/** The first clock that runs beside the next try. */
function otherClock(
  referral: Referral,
  today: string,
  { pack, calendar }: Community,
): ShownClock | undefined {
  const facts = { ...referral, hasAttempt: true, nextTry: null }
  return referralClocks(facts, today, pack, calendar).all[0]
}

function rowsOf({ channel, attemptedAt, voicemailLeft, nextTry, note, outcome }: ContactAttempt) {
  return [
    { id: 'channel', label: 'How', value: channelLabels[channel] },
    { id: 'when', label: 'When', value: formatDateTime(attemptedAt) },
    { id: 'outcome', label: 'What happened', value: contactOutcomeLabels[outcome] },
    ...(channel === 'call' && (outcome === 'no_answer' || outcome === 'wrong_contact')
      ? [{ id: 'voicemail', label: 'Voicemail', value: voicemailLabels[voicemailLeft] }]
      : []),
    ...(note === null ? [] : [{ id: 'note', label: 'Note', value: note }]),
    ...(nextTry === null ? [] : [{ id: 'nextTry', label: 'Next try', value: formatDate(nextTry) }]),
  ]
}

/** The way on from here; another try is not for now. */
function WayOn({ referral }: { readonly referral: Referral }) {
  const { wizard } = nextStep(referral.state, referral.lastOutcome)
  if (wizard === null || wizard === 'contact') {
    return (
      <ButtonLink look="primary" href="#/">
        Go to Home
      </ButtonLink>
    )
  }
  return (
    <ButtonLink look="primary" href={`#/referrals/${referral.referral_id}/${wizard}`}>
      {labels[wizard]}
    </ButtonLink>
  )
}

const labels = {
  acknowledge: 'Acknowledge',
  intake: 'Start intake',
  successful: 'Record the result',
  unsuccessful: 'Record the result',
  housing: 'Housed, or not?',
} as const satisfies Record<Exclude<Wizard, 'contact'>, string>

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
