import { channelLabels, contactOutcomeLabels } from '#shared/domain/contact/contact-attempt.ts'
import { formatDateTime } from '#shared/domain/date/format-date.ts'
import type { LoggedAttempt } from '#shared/ipc/contact-calls.ts'
import styles from './referral-page.module.css'

interface Props {
  readonly attempts: readonly LoggedAttempt[]
  /** Whether the referral may be changed under the hat worn. */
  readonly mayCorrect: boolean
}

/** The tries to reach a household, the latest first, each with a way to correct it. */
export function AttemptList({ attempts, mayCorrect }: Props) {
  if (attempts.length === 0) return <p className={styles.quiet}>Nobody has tried yet.</p>
  return (
    <ol className={styles.attempts}>
      {attempts.map((attempt) => (
        <li key={attempt.contact_attempt_id}>
          <span className={styles.when}>{formatDateTime(attempt.attemptedAt)}</span>
          <span>
            {channelLabels[attempt.channel]}: {contactOutcomeLabels[attempt.outcome].toLowerCase()}
            <span className={styles.quiet}> by {attempt.who}</span>
            {attempt.note !== null && <span className={styles.note}>{attempt.note}</span>}
          </span>
          {mayCorrect && (
            <a className={styles.correct} href={`#/contacts/${attempt.contact_attempt_id}`}>
              Correct
              <span className="visually-hidden"> the try of {formatDateTime(attempt.attemptedAt)}</span>
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}
