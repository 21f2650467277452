import { sumOf, type Relation, type Release, type ReleaseCell, type UnprintedCount } from './release.ts'

/** A release that says less and so has to hide less. What is merged or left out stays known to the audit as unprinted. */
export interface Coarser {
  readonly words: string
  readonly release: Release
}

/** The same release without one of its tables. */
export function withoutTable(release: Release, table: string, title: string): Coarser {
  const gone = release.cells.filter((cell) => cell.table === table)
  return {
    words: `Leave out ${table}, ${title}`,
    release: {
      ...release,
      cells: release.cells.filter((cell) => cell.table !== table),
      percents: release.percents.filter((cell) => cell.table !== table),
      unprinted: [...release.unprinted, ...gone.map(unprint)],
    },
  }
}

/** The same release with some columns of a table added up into one. Percentages of the merged columns go. */
export function withColumnsMerged(release: Release, table: string, columns: readonly string[]): Coarser {
  const isMerged = (cell: { readonly table: string; readonly column: string }): boolean =>
    cell.table === table && columns.includes(cell.column)
  return merged(
    release,
    release.cells.filter(isMerged),
    release.percents.filter((percent) => !isMerged(percent)),
    (cell) => cell.row,
    (cell) => ({ row: cell.row, column: columns.join(' or ') }),
    `Merge ${columns.join(' and ')} in ${table}`,
  )
}

/** The same release with some lines of a table added up into one. */
export function withRowsMerged(release: Release, table: string, rows: readonly string[]): Coarser {
  const isMerged = (cell: { readonly table: string; readonly row: string }): boolean =>
    cell.table === table && rows.includes(cell.row)
  return merged(
    release,
    release.cells.filter(isMerged),
    release.percents.filter((percent) => !isMerged(percent)),
    (cell) => cell.column,
    (cell) => ({ row: rows.join(' or '), column: cell.column }),
    `Merge ${rows.length} lines in ${table}: ${rows.join('; ')}`,
  )
}

function merged(
  release: Release,
  gone: readonly ReleaseCell[],
  percents: Release['percents'],
  groupOf: (cell: ReleaseCell) => string,
  placeOf: (cell: ReleaseCell) => { readonly row: string; readonly column: string },
  words: string,
): Coarser {
  const groups = new Map<string, ReleaseCell[]>()
  for (const cell of gone) groups.set(groupOf(cell), [...(groups.get(groupOf(cell)) ?? []), cell])
  const goneIds = new Set(gone.map(({ id }) => id))
  const made = [...groups.values()].flatMap((parts): readonly Made[] => {
    const [first] = parts
    if (!first) return []
    const cell = {
      id: `merged ${parts.map(({ id }) => id).join(' and ')}`,
      table: first.table,
      ...placeOf(first),
      value: parts.reduce((sum, { value }) => sum + value, 0),
    }
    return [
      {
        cell,
        relation: sumOf(
          cell.id,
          parts.map(({ id }) => id),
        ),
      },
    ]
  })
  return {
    words,
    release: {
      ...release,
      cells: [...release.cells.filter(({ id }) => !goneIds.has(id)), ...made.map(({ cell }) => cell)],
      percents,
      unprinted: [...release.unprinted, ...gone.map(unprint)],
      relations: [...release.relations, ...made.map(({ relation }) => relation)],
    },
  }
}

interface Made {
  readonly cell: ReleaseCell
  readonly relation: Relation
}

function unprint({ id, value }: ReleaseCell): UnprintedCount {
  return { id, value, guard: 'when small' }
}
