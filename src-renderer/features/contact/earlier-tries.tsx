import { Banner } from '#renderer/components/banner/banner.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import {
  channelLabels,
  contactOutcomeLabels,
  isReached,
  voicemailLabels,
} from '#shared/domain/contact/contact-attempt.ts'
import { addDays, compareDates } from '#shared/domain/date/iso-date.ts'
import { formatDateTime, formatDay } from '#shared/domain/date/format-date.ts'
import type { LoggedAttempt } from '#shared/ipc/contact-calls.ts'
import type { ContactPageContext } from './contact-context.ts'
import styles from './contact.module.css'
import { UnableToReach } from './unable-to-reach.tsx'

/** The latest try, those before it behind a line, and what they say about trying again now. */
export function EarlierTries({ context }: { readonly context: ContactPageContext }) {
  const { attempts, pace, referral_id } = context
  const [latest, ...before] = attempts
  if (latest === undefined) return null
  const soon = paceWords(context)
  return (
    <div className={styles.tries}>
      <section aria-labelledby="earlier-tries">
        <h2 className={styles.small} id="earlier-tries">
          The latest try
        </h2>
        <SummaryList rows={[toRow(latest)]} />
        {before.length > 0 && (
          <details className={styles.more}>
            <summary>
              {before.length === 1 ? 'Show the one before it' : `Show the ${before.length} before it`}
            </summary>
            <SummaryList rows={before.map(toRow)} />
          </details>
        )}
      </section>
      {soon !== null && <Banner>{soon}</Banner>}
      <UnableToReach referral_id={referral_id} attempts={attempts} pace={pace} />
    </div>
  )
}

function toRow(attempt: LoggedAttempt) {
  const { contact_attempt_id, channel, attemptedAt, outcome, voicemailLeft, note, who } = attempt
  return {
    id: contact_attempt_id,
    label: formatDateTime(attemptedAt),
    value: (
      <>
        {channelLabels[channel]}: {lowerFirst(contactOutcomeLabels[outcome])}
        {voicemailLeft !== 'no' && `. Voicemail: ${lowerFirst(voicemailLabels[voicemailLeft])}`}
        {note !== null && <span className={styles.note}>{note}</span>}
        <span className={styles.quiet}>{who}</span>
      </>
    ),
  }
}

/** Said before the call, not after it: tries that reach nobody keep their distance. */
function paceWords({ attempts, pace, today }: ContactPageContext): string | null {
  const last = attempts.find(({ outcome }) => !isReached(outcome))
  if (last === undefined) return null
  const from = addDays(last.attemptedAt.slice(0, 10), pace.daysBetween)
  if (compareDates(from, today) <= 0) return null
  return `Tries that reach nobody keep ${pace.daysBetween} days apart here, so the next one would be from ${formatDay(from, today)}. Try sooner only if it is safe.`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
