import { z } from 'zod'
import { countedThings, reportRangeSchema, type MadeReport } from '#shared/domain/report/made-report.ts'
import { laterOf } from '#shared/domain/date/iso-date.ts'
import { formatMonth, monthsBetween } from '#shared/domain/trends/months.ts'
import { profiles, type Profile } from './profile.ts'
import { percentUnits, type Release } from './release.ts'

const idSchema = z.string().min(1)

/**
 * What is kept of a release, so that later ones can be audited against it: the numbers that were printed, which ones
 * were hidden, and how they add up. It holds no hidden value: whoever reads it learns what the recipient knows.
 */
export const publishedReleaseSchema = z.object({
  report: z.string(),
  range: reportRangeSchema,
  /** The projects that it was of, whichever were asked for. They stay in the vault: no profile shows them all. */
  projects: z.array(idSchema),
  profile: z.enum(profiles),
  threshold: z.number().int().positive(),
  counts: z.array(
    z.object({
      id: idSchema,
      /** What the count is of in any range: its id, or its project or kind where its line depends on the range. */
      key: idSchema,
      of: z.enum(countedThings),
      /** The project whose line it stands on; null where it is of all of them. */
      project: idSchema.nullable(),
      /** The days it is of: the whole range, or a month of it. */
      start: z.iso.date(),
      end: z.iso.date(),
      value: z.number().int().nonnegative().nullable(),
    }),
  ),
  shares: z.array(
    z.object({
      id: idSchema,
      numerator: idSchema,
      denominator: idSchema,
      decimals: z.number().int(),
      units: z.number().int(),
    }),
  ),
  /** Numbers that nobody printed but that the sums need. */
  unprinted: z.array(idSchema),
  sums: z.array(z.array(z.tuple([idSchema, z.number()]))),
})
export type PublishedRelease = Readonly<z.output<typeof publishedReleaseSchema>>

/**
 * What a made report and the cells hidden in it leave to be kept. `release` is the report's own, without earlier ones.
 * Counts that no table prints any more are kept like hidden ones, and stand among the unprinted too.
 */
export function toPublished(
  report: MadeReport,
  release: Release,
  hidden: ReadonlySet<string>,
  profile: Profile,
  threshold: number,
): PublishedRelease {
  const values = new Map([...release.cells, ...release.unprinted].map(({ id, value }) => [id, value ?? 0]))
  const printed = new Set(release.cells.map(({ id }) => id).filter((id) => !hidden.has(id)))
  return {
    report: report.report,
    range: report.range,
    projects: report.projects,
    profile,
    threshold,
    counts: printedCounts(report).map((count) => ({
      ...count,
      value: printed.has(count.id) ? count.value : null,
    })),
    shares: release.percents
      .filter(({ id }) => !hidden.has(id))
      .map(({ id, numerator, denominator, decimals }) => ({
        id,
        numerator,
        denominator,
        decimals,
        units: percentUnits(values.get(numerator) ?? 0, values.get(denominator) ?? 0, decimals),
      })),
    unprinted: release.unprinted.map(({ id }) => id),
    sums: release.relations.map(({ terms }) => terms.map(([id, times]) => [id, times])),
  }
}

/** Every printed count of a report, with what it is called in any range and the days that it is of. */
export function printedCounts(report: MadeReport): PublishedRelease['counts'] {
  const { start, end } = report.range
  const months = new Map(
    monthsBetween(start, end).map((span) => [
      formatMonth(span.month),
      { start: laterOf(span.start, start), end: span.end < end ? span.end : end },
    ]),
  )
  return report.tables.flatMap((table) => {
    const isByMonth = table.rows.some(({ label }) => months.has(label))
    return table.rows.flatMap(({ label, cells }) => {
      const named = cells[table.columns.indexOf('Project ID') - 1]
      const project = named?.kind === 'text' ? String(named.value) : null
      const days = months.get(label) ?? { start, end }
      const keyOf = (id: string, column: string): string => {
        if (project !== null) return `${table.id} ${column} of ${project}`
        // a month and the sum of months count the same thing over other days
        return isByMonth ? `${table.id} ${column} by month` : id
      }
      return cells.flatMap((cell, at) =>
        cell.kind === 'count'
          ? [
              {
                id: cell.id,
                key: keyOf(cell.id, table.columns[at + 1] ?? ''),
                of: cell.of,
                project,
                start: days.start,
                end: days.end,
                value: cell.value,
              },
            ]
          : [],
      )
    })
  })
}
