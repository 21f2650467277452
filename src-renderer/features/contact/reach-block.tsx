import { ButtonLink } from '#renderer/components/button/button.tsx'
import { channelState } from '#shared/domain/contact/channel-state.ts'
import type { Channel } from '#shared/domain/contact/contact-attempt.ts'
import type { ContactPointKind, SafetyCard } from '#shared/domain/contact/safety-card.ts'
import { safetyPath, type ContactPageContext } from './contact-context.ts'
import styles from './contact.module.css'
import { HiddenPoint } from './hidden-point.tsx'
import { useRevealed } from './use-revealed.ts'

interface Props {
  readonly channel: Channel
  readonly context: ContactPageContext
}

/** What to keep in mind while reaching out, and the numbers or addresses of one open channel, hidden until asked for. */
export function ReachBlock({ channel, context }: Props) {
  const revealed = useRevealed((id) => context.reveal(id, channel))
  const state = channelState(context.card, context.points, channel)
  if (!state.open) return null
  const kind = kindOf[channel]
  const closed = context.points.filter((point) => point.kind === kind && point.safe === 'no').length
  return (
    <div className={styles.reach}>
      <ul className={styles.reminders} aria-label="From the safety card">
        {reminders(context.card, channel).map(({ words, strong }) => (
          <li key={words}>
            {words}
            {strong !== undefined && <strong>{strong}</strong>}
          </li>
        ))}
      </ul>
      {state.caution !== null && <p>{state.caution}.</p>}
      {kind !== null && (
        <>
          <ul className={styles.points} aria-label="Numbers and addresses">
            {state.points.map((point) => (
              <HiddenPoint key={point.id} point={point} revealed={revealed} />
            ))}
          </ul>
          {state.points.length === 0 && (
            <p className={styles.none}>
              {nothingKept[kind]} <a href={safetyPath(context)}>Add one to the safety card</a>, or go on if
              you have it from elsewhere.
            </p>
          )}
          {closed > 0 && (
            <p className={styles.quiet}>
              {closed === 1
                ? '1 more is marked not safe and stays hidden.'
                : `${closed} more are marked not safe and stay hidden.`}
            </p>
          )}
        </>
      )}
      <div className={styles.aligned}>
        <ButtonLink look="quiet" href={safetyPath(context)}>
          Correct the safety card
        </ButtonLink>
      </div>
    </div>
  )
}

const kindOf = {
  call: 'phone',
  text: 'phone',
  email: 'email',
  in_person: null,
  through_advocate: 'advocate',
  other: 'other',
} as const satisfies Record<Channel, ContactPointKind | null>

const nothingKept = {
  phone: 'No phone number is kept here.',
  email: 'No e-mail address is kept here.',
  advocate: 'No advocate is kept here.',
  other: 'No other way is kept here.',
} as const satisfies Record<ContactPointKind, string>

interface Reminder {
  readonly words: string
  readonly strong?: string
}

/** What of the card counts in the moment itself, the gravest first. */
function reminders(card: SafetyCard, channel: Channel): readonly Reminder[] {
  return [
    ...(card.neverMentionAgency ? [{ words: '', strong: 'Never mention the agency' }] : []),
    ...(channel === 'call' && card.voicemailSafe === 'no'
      ? [{ words: '', strong: 'Leave no voicemail' }]
      : []),
    ...(channel === 'call' && card.voicemailSafe === 'unknown'
      ? [{ words: 'Nobody has asked about voicemail: leave none' }]
      : []),
    ...(card.codeWord === null ? [] : [{ words: 'Code word: ', strong: card.codeWord }]),
    ...(card.safeHours === null ? [] : [{ words: 'Safe hours: ', strong: card.safeHours }]),
    ...(card.interpreterLanguage === null
      ? []
      : [{ words: 'Interpreter: ', strong: card.interpreterLanguage }]),
    ...(card.notes === null ? [] : [{ words: card.notes }]),
  ]
}
