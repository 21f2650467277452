import { z } from 'zod'
import { countedThings, reportRangeSchema, type MadeReport } from '#shared/domain/report/made-report.ts'
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
  profile: z.enum(profiles),
  threshold: z.number().int().positive(),
  counts: z.array(
    z.object({
      id: idSchema,
      /** What the count is of in any range: its id, or its project where its line depends on the range. */
      key: idSchema,
      of: z.enum(countedThings),
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

/** What a made report and the cells hidden in it leave to be kept. `release` is the report's own, without earlier ones. */
export function toPublished(
  report: MadeReport,
  release: Release,
  hidden: ReadonlySet<string>,
  profile: Profile,
  threshold: number,
): PublishedRelease {
  const values = new Map([...release.cells, ...release.unprinted].map(({ id, value }) => [id, value ?? 0]))
  return {
    report: report.report,
    range: report.range,
    profile,
    threshold,
    counts: printedCounts(report).map(({ id, key, of, value }) => ({
      id,
      key,
      of,
      value: hidden.has(id) ? null : value,
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

/** Every printed count of a report, with what it is called in any range. */
export function printedCounts(report: MadeReport): PublishedRelease['counts'] {
  return report.tables.flatMap(({ id: table, columns, rows }) =>
    rows.flatMap(({ cells }) => {
      const project = cells[columns.indexOf('Project ID') - 1]
      return cells.flatMap((cell, at) =>
        cell.kind === 'count'
          ? [
              {
                id: cell.id,
                key:
                  project?.kind === 'text'
                    ? `${table} ${columns[at + 1] ?? ''} of ${project.value}`
                    : cell.id,
                of: cell.of,
                value: cell.value,
              },
            ]
          : [],
      )
    }),
  )
}
