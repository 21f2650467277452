import { z } from 'zod'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { daysBetween, laterOf } from '#shared/domain/date/iso-date.ts'

/** The day this computer says it is, and the last one on which anything was recorded; null when nothing was yet. */
export const clockReadingSchema = z.object({ here: z.iso.date(), recorded: z.iso.date().nullable() })
export type ClockReading = Readonly<z.output<typeof clockReadingSchema>>

/** A night's work over midnight and a flight westward look like a day that was lost. */
const mayLag = 1

/**
 * Today as far as it is known: never before the last day on which anything was recorded, so that a clock that is set back
 * makes nothing live again.
 */
export function knownDayOf({ here, recorded }: ClockReading): string {
  return recorded === null ? here : laterOf(here, recorded)
}

/**
 * Whether nobody can tell what day it is: the clock stands behind what was recorded. Either it is wrong now or it was
 * wrong then, and until an administrator says which, nothing leaves under a release.
 */
export function isDayInDoubt({ here, recorded }: ClockReading): boolean {
  return recorded !== null && daysBetween(here, recorded) > mayLag
}

/** What is in doubt, in words. */
export function doubtWords({ here, recorded }: ClockReading): string {
  return `This computer says it is ${formatDate(here)}, but work was recorded on ${formatDate(recorded ?? here)}`
}
