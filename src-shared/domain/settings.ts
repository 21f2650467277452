import { z } from 'zod'
import { callBackSchema, mostCallBacks } from './card/call-back.ts'
import { closedDaySchema, mostClosedDays } from './clock/work-calendar.ts'
import { mostDays, usualDays } from './data-check/day-limits.ts'
import { standardCalendar } from './clock/working-days.ts'

/** Settings of one vault. Each has a safe default, so an older vault opens without being asked. */
export const settingsSchema = z.object({
  /** Minutes without a key or a movement until the vault locks itself. */
  lockAfterMinutes: z.number().int().min(1).max(10).default(5),
  /** Whether what was copied out of Threshold is cleared from the clipboard after 30 seconds. */
  clearClipboard: z.boolean().default(true),
  /** One question a page, or the questions of a step together. */
  wizardMode: z.enum(['guided', 'express']).default('guided'),
  /** Whether intake asks for Social Security numbers. Off for victim service providers unless a funder asks. */
  collectSSN: z.boolean().default(false),
  /** Single letters as shortcuts (R, N, ?, g then a letter). */
  letterShortcuts: z.boolean().default(true),
  /** Weekdays on which the agency is open, 0 for Sunday to 6 for Saturday: the clocks skip the others. */
  weekdays: z
    .array(z.number().int().min(0).max(6))
    .min(1)
    .max(7)
    .default([...standardCalendar.weekdays]),
  closedOnFederalHolidays: z.boolean().default(standardCalendar.closedOnFederalHolidays),
  /** Days of the agency's own on which it is closed, the earliest first. */
  closedDays: z.array(closedDaySchema).max(mostClosedDays).default([]),
  /** After how many days the data check warns of a referral without a result, and of a stay as it is. */
  lateDays: z.number().int().min(1).max(mostDays).default(usualDays.lateDays),
  longDays: z.number().int().min(1).max(mostDays).default(usualDays.longDays),
  /** The key of the community pack in force. */
  pack: z.string().min(1).max(60).default('hud'),
  /** Whom a referral card may say to call. */
  callBacks: z.array(callBackSchema).max(mostCallBacks).default([]),
  /** True once the recovery words were typed back. */
  recoveryWordsConfirmed: z.boolean().default(false),
})

export type Settings = z.output<typeof settingsSchema>
