import { isReached } from '#shared/domain/contact/contact-attempt.ts'
import { suggestNextTry } from '#shared/domain/contact/pace.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDay } from '#shared/domain/date/format-date.ts'
import type { ContactDraft, ContactPageContext } from './contact-context.ts'

/** The day to suggest for the next try; null where the household was reached and sets it herself. */
export function suggestedTry(
  { outcome, attemptDate }: Partial<ContactDraft>,
  { pace, today, calendar }: Pick<ContactPageContext, 'pace' | 'today' | 'calendar'>,
): string | null {
  if (!outcome || isReached(outcome)) return null
  return suggestNextTry(dateOf(attemptDate) ?? today, pace, today, calendar)
}

/** One sentence about that day. */
export function suggestionWords(answers: Partial<ContactDraft>, context: ContactPageContext): string {
  const day = suggestedTry(answers, context)
  return day === null
    ? 'The day you agreed on with them, if you did'
    : `We suggest ${formatDay(day, context.today)}: tries keep ${context.pace.daysBetween} days apart and fall on a working day`
}
