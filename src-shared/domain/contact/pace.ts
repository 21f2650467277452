import type { ContactPace } from '#shared/domain/clock/clock-rule.ts'
import { onWorkingDay, type WorkCalendar } from '#shared/domain/clock/working-days.ts'
import { addDays, laterOf } from '#shared/domain/date/iso-date.ts'
import { isReached, type ContactOutcome } from './contact-attempt.ts'

/** The day to suggest for the next try: after the community's pause, on a working day, not before today. */
export function suggestNextTry(
  attemptDate: string,
  pace: ContactPace,
  today: string,
  calendar: WorkCalendar,
): string {
  return onWorkingDay(laterOf(addDays(attemptDate, pace.daysBetween), today), calendar)
}

/**
 * Whether to ask if the household cannot be reached: as many tries in a row as the community names reached nobody. It
 * only ever asks; nothing is recorded without a person.
 * @param outcomes oldest first
 */
export function asksUnableToContact(outcomes: readonly ContactOutcome[], pace: ContactPace): boolean {
  return outcomes.length - 1 - outcomes.findLastIndex(isReached) >= pace.attempts
}

/** The words of that question. */
export function unableToContactWords(outcomes: readonly ContactOutcome[]): string {
  const tries = outcomes.length - 1 - outcomes.findLastIndex(isReached)
  return `${tries} ${tries === 1 ? 'try' : 'tries'} reached nobody. Record that the household could not be reached?`
}
