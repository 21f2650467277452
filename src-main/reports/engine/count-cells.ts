import type { CountDefinition, ReadRows, Universe } from './definition.ts'
import { toSql } from './where.ts'

/** As many counts as one statement makes; SQLite answers at most 2,000 columns. */
const atOnce = 500

/**
 * Counts cells, by id. Each universe is gone through once, by the combinations of its facts; every cell is then a sum
 * over those few combinations.
 */
export function countCells(
  read: ReadRows,
  universes: Readonly<Record<string, Universe>>,
  cells: ReadonlyMap<string, CountDefinition>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [name, universe] of Object.entries(universes)) {
    const wanted = [...cells].filter(([, cell]) => cell.universe === name)
    for (let from = 0; from < wanted.length; from += atOnce)
      countSome(read, universe, wanted.slice(from, from + atOnce), counts)
  }
  return counts
}

function countSome(
  read: ReadRows,
  { table, facts }: Universe,
  cells: readonly (readonly [string, CountDefinition])[],
  counts: Map<string, number>,
): void {
  const columns = facts.map((fact) => `"${fact}"`).join(', ')
  const sums = cells.map(
    ([, { where }], at) => `coalesce(sum(how_many) FILTER (WHERE ${toSql(where, facts)}), 0) AS c${at}`,
  )
  const [row = {}] = read(
    `WITH combination AS MATERIALIZED (SELECT ${columns}, count(*) AS how_many FROM ${table} GROUP BY ${columns})
     SELECT ${sums.join(', ')} FROM combination`,
  )
  for (const [at, [id]] of cells.entries()) counts.set(id, Number(row[`c${at}`]))
}
