import { typed } from '#shared/domain/client/typed-text.ts'
import { error, type Issue } from '#shared/domain/issue.ts'

/** After how many days the data check warns; every vault has its own. */
export interface DayLimits {
  /** How many days a referral may be without a result. */
  readonly lateDays: number
  /** How many days a stay may stay as it is before somebody should look at it. */
  readonly longDays: number
}

/** The days of HUD's Eva where a community has set none. */
export const usualDays = { lateDays: 14, longDays: 90 } as const satisfies DayLimits

/** Ten years: more than any stay without a look at it. */
export const mostDays = 3650

/** Day limits as they are typed. */
export type DayLimitAnswers = Readonly<Record<keyof DayLimits, string | null>>

const names = {
  lateDays: 'Days a referral may wait for its result',
  longDays: 'Days after which a stay is long',
} as const satisfies Record<keyof DayLimits, string>

/** What is wrong with day limits as typed. */
export function checkDayLimits(answers: DayLimitAnswers): readonly Issue[] {
  return (['lateDays', 'longDays'] as const).flatMap((limit) =>
    daysOf(answers[limit]) === null
      ? [error(limit, `${names[limit]} must be a whole number from 1 to ${mostDays}`)]
      : [],
  )
}

/** The limits of answers in which `checkDayLimits` found no error. */
export function parseDayLimits({ lateDays, longDays }: DayLimitAnswers): DayLimits {
  return {
    lateDays: daysOf(lateDays) ?? usualDays.lateDays,
    longDays: daysOf(longDays) ?? usualDays.longDays,
  }
}

function daysOf(answer: string | null): number | null {
  const text = typed(answer)
  const days = text !== null && /^\d{1,4}$/.test(text) ? Number(text) : 0
  return days >= 1 && days <= mostDays ? days : null
}
