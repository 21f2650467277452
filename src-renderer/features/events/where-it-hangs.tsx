import { dateOf } from '#shared/domain/date/date-rule.ts'
import type { LogEventContext } from '#shared/domain/event/check-log-event.ts'
import { stayThatFollows, stayWords } from '#shared/domain/event/event-stay.ts'
import type { LogEventAnswers } from '#shared/domain/event/log-event.ts'
import styles from './events.module.css'

interface Props {
  readonly answers: Partial<LogEventAnswers>
  readonly context: LogEventContext
}

/** The enrollment that an event is kept with, where nobody was asked for it. */
export function WhereItHangs({ answers, context: { stays } }: Props) {
  const date = dateOf(answers.EventDate)
  const stay = date === null ? null : stayThatFollows(date, stays)
  return stay === null ? null : <p className={styles.quiet}>Kept with the enrollment in {stayWords(stay)}.</p>
}
