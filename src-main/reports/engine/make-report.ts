import type Database from 'better-sqlite3-multiple-ciphers'
import { cellId } from '#shared/domain/report/cell-id.ts'
import { sumOf } from '#shared/domain/report/counts.ts'
import type {
  Cell,
  CellId,
  CellSum,
  MadeReport,
  MadeTable,
  ReportRange,
} from '#shared/domain/report/made-report.ts'
import { countCells } from './count-cells.ts'
import type {
  CellDefinition,
  CountDefinition,
  ReadRows,
  Relation,
  ReportDefinition,
  TableDefinition,
} from './definition.ts'
import { withFacts, type OnStep } from './fact-base.ts'

/** Makes a report from the store behind `db`, which is only read. */
export function makeReport(
  db: Database.Database,
  definition: ReportDefinition,
  range: ReportRange,
  onStep?: OnStep,
): MadeReport {
  return withFacts(
    db,
    definition,
    range,
    (read) => {
      const tables = definition.tables(read, range)
      const counts = countAll(read, definition, tables)
      const { checks, sums, rests } = related(definition.relations(tables), counts)
      const unprinted = tables.flatMap((table) => Object.keys(table.unprinted ?? {})).map(counts.counted)
      return {
        report: definition.id,
        title: definition.title,
        range,
        projects: read(definition.projects)
          .map(({ ProjectID }) => String(ProjectID))
          .toSorted(),
        tables: tables.map((table) => madeTable(table, counts)),
        unprinted: [...unprinted, ...rests],
        sums,
        notes: [...definition.notes(read, range)],
        checks,
      }
    },
    onStep,
  )
}

type Counted = MadeReport['unprinted'][number]

/** What was counted: the bare numbers by cell id, and a count with what it is of. */
interface Counts {
  readonly byId: ReadonlyMap<CellId, number>
  counted(this: void, id: CellId): Counted
}

function countAll(read: ReadRows, definition: ReportDefinition, tables: readonly TableDefinition[]): Counts {
  const cells = countedCells(tables)
  const byId = countCells(read, definition.universes, cells)
  return {
    byId,
    counted: (id) => ({
      id,
      of: definition.universes[cells.get(id)?.universe ?? '']?.counts ?? 'records',
      value: byId.get(id) ?? 0,
    }),
  }
}

/** Every cell of these tables that is counted, printed or not, by id. */
export function countedCells(tables: readonly TableDefinition[]): ReadonlyMap<CellId, CountDefinition> {
  const printed = tables.flatMap((table) =>
    table.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column): [CellId, CountDefinition][] =>
        cell.kind === 'count' ? [[cellId(table.id, column + 1, row + 2), cell]] : [],
      ),
    ),
  )
  return new Map([...printed, ...tables.flatMap((table) => Object.entries(table.unprinted ?? {}))])
}

function madeTable({ id, title, columns, rows }: TableDefinition, counts: Counts): MadeTable {
  return {
    id,
    title,
    columns: [...columns],
    rows: rows.map(({ label, cells }, row) => ({
      label,
      cells: cells.map((cell, column) => madeCell(cell, cellId(id, column + 1, row + 2), counts)),
    })),
  }
}

function madeCell(cell: CellDefinition, id: CellId, { byId, counted }: Counts): Cell {
  switch (cell.kind) {
    case 'count':
      return { kind: 'count', ...counted(id) }
    case 'percent': {
      const denominator = sumOf(cell.denominator, byId)
      return {
        kind: 'percent',
        id,
        value: denominator === 0 ? 0 : sumOf(cell.numerator, byId) / denominator,
        numerator: [...cell.numerator],
        denominator: [...cell.denominator],
      }
    }
    case 'text':
      return { kind: 'text', id, value: cell.value }
    case 'blank':
      return { kind: 'blank', id }
  }
}

/**
 * Whether each relation holds. Those that do are sums too, where the parts may be less than the total with what is left
 * of it as one more part.
 */
function related(relations: readonly Relation[], { byId, counted }: Counts) {
  const checks: MadeReport['checks'] = []
  const sums: CellSum[] = []
  const rests: MadeReport['unprinted'] = []
  for (const { words, total, parts, atMost } of relations) {
    const rest = sumOf([total], byId) - sumOf(parts, byId)
    const holds = atMost === true ? rest >= 0 : rest === 0
    checks.push({ words: `${words} (${parts.join(' + ')} ${atMost === true ? '≤' : '='} ${total})`, holds })
    if (!holds) continue
    if (atMost === true) {
      const id = `${total}-without-${parts.map(nameOf).join('-')}`
      rests.push({ id, of: counted(total).of, value: rest })
      sums.push({ total, parts: [...parts, id] })
    } else sums.push({ total, parts: [...parts] })
  }
  return { checks, sums, rests }
}

/** `Q9d.B23-openings` as a part of another cell's name. */
function nameOf(id: CellId): string {
  return id.replace('.', '').toLowerCase()
}
