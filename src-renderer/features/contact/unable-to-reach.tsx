import { ButtonLink } from '#renderer/components/button/button.tsx'
import type { ContactPace } from '#shared/domain/clock/clock-rule.ts'
import { asksUnableToContact, unableToContactWords } from '#shared/domain/contact/pace.ts'
import type { LoggedAttempt } from '#shared/ipc/contact-calls.ts'
import styles from './contact.module.css'

interface Props {
  readonly referral_id: string
  /** The latest first. */
  readonly attempts: readonly LoggedAttempt[]
  readonly pace: ContactPace
}

/** Asks, after as many tries in a row as the community names, and never more than asks. */
export function UnableToReach({ referral_id, attempts, pace }: Props) {
  const outcomes = attempts.map(({ outcome }) => outcome).toReversed()
  if (!asksUnableToContact(outcomes, pace)) return null
  return (
    <div className={styles.unable}>
      <p>{unableToContactWords(outcomes)}</p>
      <ButtonLink look="quiet" href={`#/referrals/${referral_id}/unsuccessful`}>
        Record it
      </ButtonLink>
    </div>
  )
}
