import { z } from 'zod'

/** What a count counts. One household is its one head of household. */
export const countedThings = ['people', 'households', 'records'] as const

/**
 * A cell's place in the CSV file of its table: `Q7a.B2` is column B of line 2, line 1 is the header and column A the
 * label. A count that no table prints has a name after the place it belongs to: `Q9d.B17-referred`.
 */
export const cellIdSchema = z.string().regex(/^[A-Za-z0-9]+\.[A-Z]+[0-9]+(-[a-z0-9-]+)?$/)
export type CellId = z.output<typeof cellIdSchema>

const countSchema = z.number().int().nonnegative()

const cellSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), id: cellIdSchema, of: z.enum(countedThings), value: countSchema }),
  /** A fraction, 0 where the denominator is 0. Both sides are sums of counts, printed or not. */
  z.object({
    kind: z.literal('percent'),
    id: cellIdSchema,
    value: z.number(),
    numerator: z.array(cellIdSchema).min(1),
    denominator: z.array(cellIdSchema).min(1),
  }),
  /** Words, codes, ids and dates that describe a project. They count nobody. */
  z.object({ kind: z.literal('text'), id: cellIdSchema, value: z.union([z.string(), z.number()]) }),
  /** A cell that the report does not ask for. */
  z.object({ kind: z.literal('blank'), id: cellIdSchema }),
])
export type Cell = Readonly<z.output<typeof cellSchema>>

/** A count that no table prints, but that follows from cells that are printed. */
const unprintedCountSchema = z.object({
  id: cellIdSchema,
  of: z.enum(countedThings),
  value: countSchema,
})

/** Printed and unprinted counts that add up to another, in one table or across several. */
const sumSchema = z.object({ total: cellIdSchema, parts: z.array(cellIdSchema).min(1) })
export type CellSum = Readonly<z.output<typeof sumSchema>>

const tableSchema = z.object({
  /** The name of its CSV file, without extension: `Q7a`. */
  id: z.string(),
  title: z.string(),
  /** The header line. The first stands over the labels. */
  columns: z.array(z.string()),
  rows: z.array(z.object({ label: z.string(), cells: z.array(cellSchema) })),
})
export type MadeTable = Readonly<z.output<typeof tableSchema>>

/** What was asked for. Both dates belong to the range. */
export const reportRangeSchema = z.object({
  start: z.iso.date(),
  end: z.iso.date(),
  CoCCode: z.string(),
  /** The projects that were named, or null for all that the report's own rule takes. */
  ProjectIDs: z.array(z.string()).nullable(),
  /** The name of the software that holds the data. */
  software: z.string(),
})
export type ReportRange = Readonly<z.output<typeof reportRangeSchema>>

/** A report as it was made: every table and cell, how the cells hang together, and what was noticed. */
export const madeReportSchema = z.object({
  report: z.string(),
  title: z.string(),
  range: reportRangeSchema,
  /** The projects that it is of, whichever were asked for, by id and in order. */
  projects: z.array(z.string()),
  tables: z.array(tableSchema),
  unprinted: z.array(unprintedCountSchema),
  sums: z.array(sumSchema),
  /** What the reader has to know about how it was made. */
  notes: z.array(z.string()),
  /** Statements that hold in every sound report, and whether they hold in this one. */
  checks: z.array(z.object({ words: z.string(), holds: z.boolean() })),
})
export type MadeReport = Readonly<z.output<typeof madeReportSchema>>
