import { countCells } from '#shared/domain/report/counts.ts'
import type { Cell, CellId, CellSum, MadeReport, MadeTable } from '#shared/domain/report/made-report.ts'
import type { Coarser } from './coarser.ts'
import { sumsOfMerged } from './sums-of-merged.ts'

/** A report that says less, and everything the audit still has to know of it. */
export interface Coarsened {
  /** As it prints. Merged cells are cells like any other; what they took the place of is among the unprinted counts. */
  readonly report: MadeReport
  /**
   * The same with every table as it was and the merged cells beside it, so that each number, printed or not, can be
   * compared with what earlier releases said of it.
   */
  readonly asked: MadeReport
}

/**
 * Says a report more coarsely: what the audit judges and what is printed both come from here. Percentages of merged
 * lines and columns go. What a choice names and the report does not have stays as it is; see `coarserFaultOf`.
 */
export function coarsen(original: MadeReport, choices: readonly Coarser[]): Coarsened {
  const report = choices.reduce(apply, original)
  const before = new Set(original.tables.flatMap(countCells).map(({ id }) => id))
  const made = report.tables.map((table) => onlyNew(table, before)).filter(({ rows }) => rows.length > 0)
  return { report, asked: { ...report, tables: [...original.tables, ...made] } }
}

function apply(report: MadeReport, choice: Coarser): MadeReport {
  const changed = report.tables.flatMap((table) => changeTable(table, choice))
  const tables = changed.map(({ table }) => table)
  const left = new Set(tables.flatMap(countCells).map(({ id }) => id))
  const gone = report.tables.flatMap(countCells).filter(({ id }) => !left.has(id))
  return {
    ...report,
    tables,
    unprinted: [...report.unprinted, ...gone.map(({ id, of, value }) => ({ id, of, value }))],
    sums: [
      ...report.sums,
      ...sumsOfMerged(
        report.sums,
        changed.flatMap(({ merged }) => merged),
      ),
    ],
  }
}

interface Changed {
  readonly table: MadeTable
  /** Of each merged count what it adds up. */
  readonly merged: readonly CellSum[]
}

function changeTable(table: MadeTable, choice: Coarser): readonly Changed[] {
  switch (choice.kind) {
    case 'without-table':
      return choice.table === table.id ? [] : [{ table, merged: [] }]
    case 'merge-rows':
      return [choice.table === table.id ? mergeRows(table, choice.labels) : { table, merged: [] }]
    case 'merge-columns':
      return [choice.tables.includes(table.id) ? mergeColumns(table, choice.labels) : { table, merged: [] }]
    case 'wider-dates':
      return [{ table, merged: [] }]
  }
}

function mergeRows(table: MadeTable, labels: readonly string[]): Changed {
  const those = table.rows.filter(({ label }) => labels.includes(label))
  const [first] = those
  if (first === undefined || those.length < 2) return { table, merged: [] }
  const groups = first.cells.map((cell, at) => those.map((row) => row.cells[at] ?? cell))
  const line = { label: those.map(({ label }) => label).join(' or '), cells: groups.map(mergedCell) }
  return {
    table: {
      ...table,
      rows: table.rows.flatMap((row) => (row === first ? [line] : those.includes(row) ? [] : [row])),
    },
    merged: groups.flatMap(sumOfParts),
  }
}

function mergeColumns(table: MadeTable, labels: readonly string[]): Changed {
  const places = table.columns.flatMap((label, at) => (at > 0 && labels.includes(label) ? [at] : []))
  const [first] = places
  if (first === undefined || places.length < 2) return { table, merged: [] }
  const label = places.map((place) => table.columns[place]).join(' or ')
  const groupOf = (cells: readonly Cell[]): readonly Cell[] =>
    cells.filter((_cell, at) => places.includes(at + 1))
  const inPlace = <T>(all: readonly T[], one: T, shift: number): T[] =>
    all.flatMap((each, at) => (at + shift === first ? [one] : places.includes(at + shift) ? [] : [each]))
  return {
    table: {
      ...table,
      columns: inPlace(table.columns, label, 0),
      rows: table.rows.map((row) => ({
        label: row.label,
        cells: inPlace(row.cells, mergedCell(groupOf(row.cells)), 1),
      })),
    },
    merged: table.rows.flatMap(({ cells }) => sumOfParts(groupOf(cells))),
  }
}

/** Counts add up; where nothing is asked nothing is asked; a percentage of what was merged is not given. */
function mergedCell(cells: readonly Cell[]): Cell {
  const counts = cells.filter((cell) => cell.kind === 'count')
  const [first] = cells
  if (first === undefined) throw new Error('nothing to merge')
  if (first.kind === 'count' && counts.length === cells.length)
    return { ...first, id: mergedId(counts), value: counts.reduce((sum, { value }) => sum + value, 0) }
  return cells.every(({ kind }) => kind === 'blank') ? first : { kind: 'text', id: first.id, value: '' }
}

function sumOfParts(cells: readonly Cell[]): readonly CellSum[] {
  return cells.every(({ kind }) => kind === 'count')
    ? [{ total: mergedId(cells), parts: cells.map(({ id }) => id) }]
    : []
}

/** `Q7a.E2` and `Q7a.F2` are `Q7a.E2-and-f2` together, whatever was merged first. */
function mergedId(cells: readonly Pick<Cell, 'id'>[]): CellId {
  const [table = ''] = cells.map(({ id }) => id.split('.')[0])
  const places = cells.flatMap(({ id }) =>
    id
      .slice(table.length + 1)
      .toLowerCase()
      .split('-and-'),
  )
  const [first = '', ...others] = places.toSorted()
  return [`${table}.${first.toUpperCase()}`, ...others].join('-and-')
}

/** The counts that a merged one adds up, by id; none where it is not merged. */
export function mergedPartsOf(id: CellId): readonly CellId[] {
  const [first = '', ...others] = id.split('-and-')
  const table = first.slice(0, first.indexOf('.') + 1)
  return others.length === 0 ? [] : [first, ...others.map((place) => `${table}${place.toUpperCase()}`)]
}

function onlyNew(table: MadeTable, before: ReadonlySet<CellId>): MadeTable {
  const isNew = (cell: Cell): boolean => cell.kind === 'count' && !before.has(cell.id)
  return {
    ...table,
    rows: table.rows
      .filter(({ cells }) => cells.some(isNew))
      .map(({ label, cells }) => ({
        label,
        cells: cells.map((cell) => (isNew(cell) ? cell : { kind: 'blank' as const, id: cell.id })),
      })),
  }
}
