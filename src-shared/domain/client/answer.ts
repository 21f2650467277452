import { z } from 'zod'
import { isIsoDate } from '#shared/domain/date/iso-date.ts'

/** What was typed into a field while drafting, kept as it is; bounded only so that a draft stays a draft. */
export const typedText = z.string().max(4000).nullish()

/** A box that is ticked or not, or was not shown yet. */
export const tick = z.boolean().nullish()

/** The id of a record. */
export const recordId = z.string().min(1).max(32)

/** A calendar date, `YYYY-MM-DD`. */
export const calendarDate = z.string().refine(isIsoDate)
