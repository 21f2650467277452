import { z } from 'zod'
import { calendarDate, typedText } from '#shared/domain/client/answer.ts'
import { checkNote } from '#shared/domain/client/note.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import type { ClockRule } from '#shared/domain/clock/clock-rule.ts'
import { dueDate } from '#shared/domain/clock/due-date.ts'
import { formatDay } from '#shared/domain/date/format-date.ts'
import type { WorkCalendar } from '#shared/domain/clock/working-days.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { warning, type Issue } from '#shared/domain/issue.ts'

/** What is asked when a referral is acknowledged. */
export const acknowledgeAnswersSchema = z.object({
  DateReferralAcknowledged: typedText,
  lateReason: typedText,
})
export type AcknowledgeAnswers = Readonly<z.infer<typeof acknowledgeAnswersSchema>>

/** An acknowledgement that a save accepts. */
export const acknowledgementSchema = z.strictObject({
  DateReferralAcknowledged: calendarDate,
  lateReason: z.string().min(1).max(500).nullable(),
})
export type Acknowledgement = Readonly<z.infer<typeof acknowledgementSchema>>

export interface AcknowledgeContext {
  readonly today: string
  /** `YYYY-MM-DD`; null while the date notified is not a real date yet. */
  readonly DateNotified: string | null
  readonly clocks: readonly ClockRule[]
  readonly calendar: WorkCalendar
}

/** The rules of an acknowledgement: on or after the notice, not in the future, and asking once when it is late. */
export function checkAcknowledge(answers: AcknowledgeAnswers, context: AcknowledgeContext): readonly Issue[] {
  const { today, DateNotified } = context
  const issues = checkDate(answers.DateReferralAcknowledged, {
    path: 'DateReferralAcknowledged',
    name: 'Date acknowledged',
    notBefore: DateNotified === null ? null : { date: DateNotified, what: 'the date you were notified' },
    today,
  })
  const late = issues.length === 0 ? checkLate(answers, context) : []
  return [...issues, ...late, ...checkNote('lateReason', answers.lateReason, today)]
}

/** The acknowledgement of answers in which `checkAcknowledge` found no error. Throws a ZodError for any other. */
export function parseAcknowledge(answers: AcknowledgeAnswers): Acknowledgement {
  return acknowledgementSchema.parse({
    DateReferralAcknowledged: dateOf(answers.DateReferralAcknowledged),
    lateReason: typed(answers.lateReason),
  })
}

/** The last day to acknowledge in time; null when the community has no such clock. */
export function acknowledgeBy(
  DateNotified: string,
  clocks: readonly ClockRule[],
  calendar: WorkCalendar,
): string | null {
  const rule = clocks.find((clock) => clock.until === 'acknowledge' && clock.from === 'DateNotified')
  return rule === undefined ? null : dueDate(rule, DateNotified, calendar)
}

/** Whether a referral was acknowledged after the clock ran out. */
export function isLate(
  dates: {
    readonly DateNotified?: string | null | undefined
    readonly DateReferralAcknowledged?: string | null | undefined
  },
  clocks: readonly ClockRule[],
  calendar: WorkCalendar,
): boolean {
  const notified = dateOf(dates.DateNotified)
  const acknowledged = dateOf(dates.DateReferralAcknowledged)
  if (notified === null || acknowledged === null) return false
  const by = acknowledgeBy(notified, clocks, calendar)
  return by !== null && compareDates(acknowledged, by) > 0
}

function checkLate(
  answers: AcknowledgeAnswers,
  { today, DateNotified, clocks, calendar }: AcknowledgeContext,
): readonly Issue[] {
  const acknowledged = dateOf(answers.DateReferralAcknowledged)
  const due = DateNotified === null ? null : acknowledgeBy(DateNotified, clocks, calendar)
  if (acknowledged === null || due === null || compareDates(acknowledged, due) <= 0) return []
  const fix = typed(answers.lateReason) === null ? ': you can add a reason' : ''
  return [
    warning(
      'DateReferralAcknowledged',
      `Date acknowledged is after ${formatDay(due, today)}, when the clock ran out${fix}`,
    ),
  ]
}
