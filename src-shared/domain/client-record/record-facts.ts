import { z } from 'zod'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import type { RecordOption, Values } from '#shared/domain/record-form/record-form.ts'

const periodSchema = z.object({ start: z.iso.date(), end: z.iso.date().nullable() })

/** What the rules of a client's record need to know beside the row itself. */
export const recordFactsSchema = z.object({
  today: z.iso.date(),
  /** The stay it belongs to; null for the client's own row. */
  stay: z
    .object({
      EntryDate: z.string(),
      ExitDate: z.string().nullable(),
      MoveInDate: z.string().nullable(),
      /** When the head of household started. */
      headStart: z.string(),
      /** Whether HUD asks this person what it asks of the head of household and of adults. */
      isAskedAsAdult: z.boolean(),
      ProjectType: z.number().int(),
      CoCCodes: z.array(z.string()),
      /** The earliest CE Event or assessment of the stay. */
      firstRecord: z.string().nullable(),
      /** Whether somebody else of the household is its head. */
      hasOtherHead: z.boolean(),
    })
    .nullable(),
  /** The events that are logged today, in the community's words. */
  events: z.array(z.object({ Event: z.number().int(), label: z.string() })),
  /** The projects that an event can name. */
  projects: z.array(
    z.object({
      ProjectID: z.string(),
      ProjectName: z.string(),
      ProjectType: z.number().int(),
      operating: periodSchema,
      funders: z.array(periodSchema.extend({ Funder: z.number().int() })),
      receivesReferrals: z.array(periodSchema),
    }),
  ),
})
export type RecordFacts = Readonly<z.output<typeof recordFactsSchema>>

/** A day that lies outside the stay, or has not come yet. */
export function checkWithinStay(
  row: Values,
  column: string,
  name: string,
  { stay, today }: RecordFacts,
): readonly Issue[] {
  const day = row[column] ?? null
  if (typeof day !== 'string' || stay === null) return []
  if (compareDates(day, today) > 0) return [error(column, `${name} must be today or earlier`)]
  const { EntryDate, ExitDate } = stay
  if (compareDates(day, EntryDate) < 0)
    return [
      error(column, `${name} must be the same as or after ${formatDate(EntryDate)}, the start of the stay`),
    ]
  return ExitDate !== null && compareDates(day, ExitDate) > 0
    ? [error(column, `${name} must be the same as or before ${formatDate(ExitDate)}, the exit date`)]
    : []
}

/** A column as a number; null where it holds none. */
export function numberIn(row: Values, column: string): number | null {
  const value = row[column] ?? null
  return typeof value === 'number' ? value : null
}

/** HUD’s list of no and yes, without the answers of a person who was not asked. */
export const yesNo: readonly RecordOption[] = [
  { value: 1, label: 'Yes' },
  { value: 0, label: 'No' },
]
