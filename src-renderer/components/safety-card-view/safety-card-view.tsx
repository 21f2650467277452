import { IconCircleCheck, IconHandStop, IconHelpCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Safety, SafetyCard } from '#shared/domain/contact/safety-card.ts'
import styles from './safety-card-view.module.css'

interface Props {
  readonly card: SafetyCard
  /** False while nobody has asked the household: the card then says so first. */
  readonly asked: boolean
  /** The way to fill the card in, or to correct it. */
  readonly action?: ReactNode
}

/**
 * How it is safe to reach a household, to be read before anybody reaches out: which ways are safe, what to say and
 * what never to say. Numbers and addresses are no part of it.
 */
export function SafetyCardView({ card, asked, action }: Props) {
  return (
    <section className={styles.card} aria-label="Safety card">
      {!asked && (
        <div className={styles.unasked}>
          <p className={styles.unaskedTitle}>Nobody has asked this household yet</p>
          <p>
            What is safe for them is not known. If you reach out now, say little, leave no message, and ask
            first.
          </p>
        </div>
      )}
      <ul className={styles.ways}>
        {ways.map(({ label, says }) => (
          <Way key={label} label={label} safety={card[says]} />
        ))}
      </ul>
      <dl className={styles.lines}>
        <Line label="The agency" strong={card.neverMentionAgency}>
          {card.neverMentionAgency ? 'Never mention it' : 'May be named'}
        </Line>
        <Line label="Code word" strong={card.codeWord !== null}>
          {card.codeWord ?? <Blank>None agreed</Blank>}
        </Line>
        <Line label="Safe hours">{card.safeHours ?? <Blank>Not known: ask first</Blank>}</Line>
        <Line label="Interpreter">{card.interpreterLanguage ?? <Blank>None noted</Blank>}</Line>
        {card.notes !== null && <Line label="Notes">{card.notes}</Line>}
      </dl>
      {action && <div className={styles.action}>{action}</div>}
    </section>
  )
}

const ways = [
  { label: 'Call', says: 'callSafe' },
  { label: 'Text', says: 'textSafe' },
  { label: 'Voicemail', says: 'voicemailSafe' },
  { label: 'E-mail', says: 'emailSafe' },
] as const

const states = {
  yes: { words: 'Safe', icon: IconCircleCheck },
  no: { words: 'Not safe', icon: IconHandStop },
  unknown: { words: 'Ask first', icon: IconHelpCircle },
} as const satisfies Record<Safety, { words: string; icon: typeof IconHandStop }>

function Way({ label, safety }: { readonly label: string; readonly safety: Safety }) {
  const { words, icon: Icon } = states[safety]
  return (
    <li className={styles.way} data-safety={safety}>
      <span className={styles.wayLabel}>{label}</span>
      <span className={styles.state}>
        <Icon aria-hidden />
        {words}
      </span>
    </li>
  )
}

interface LineProps {
  readonly label: string
  /** True for what must not be overlooked. */
  readonly strong?: boolean
  readonly children: ReactNode
}

function Line({ label, strong = false, children }: LineProps) {
  return (
    <div className={styles.line}>
      <dt>{label}</dt>
      <dd data-strong={strong || undefined}>{children}</dd>
    </div>
  )
}

function Blank({ children }: { readonly children: ReactNode }) {
  return <span className={styles.blank}>{children}</span>
}
