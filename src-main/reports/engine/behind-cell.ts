import type Database from 'better-sqlite3-multiple-ciphers'
import { cellId } from '#shared/domain/report/cell-id.ts'
import type { CellId, ReportRange } from '#shared/domain/report/made-report.ts'
import type {
  CellDefinition,
  CountDefinition,
  ReadRows,
  ReportDefinition,
  TableDefinition,
} from './definition.ts'
import { withFacts } from './fact-base.ts'
import { any, toSql } from './where.ts'

/** A person, household or record that a cell counts. Never leaves the vault. */
export interface CountedRow {
  /** Whom it is about: the person, or the head of the household. */
  readonly PersonalID: string
  readonly EnrollmentID: string | null
  /** The assessment or event itself, where records are counted, or the event a household is counted by. */
  readonly record_id: string | null
  readonly record_date: string | null
}

/**
 * What stands behind a cell, by the same condition that counted it, in the order of PersonalID and date. Of a percentage,
 * what stands behind its numerator; of a text or a cell that is not asked for, nothing.
 */
export function rowsBehind(
  db: Database.Database,
  definition: ReportDefinition,
  range: ReportRange,
  id: CellId,
): readonly CountedRow[] {
  return withFacts(db, definition, range, (read) => {
    const counts = countsBehind(definition.tables(read, range), id)
    const [first] = counts
    const universe = definition.universes[first?.universe ?? '']
    if (universe === undefined) return []
    const where = toSql(any(...counts.map((count) => count.where)), universe.facts)
    return read(
      `SELECT PersonalID, EnrollmentID, record_id, record_date FROM ${universe.table} WHERE ${where}
        ORDER BY PersonalID, record_date, record_id`,
    ).map(countedRow)
  })
}

/** The counts of a cell; of one universe, which the cells of a percentage's numerator share. */
function countsBehind(tables: readonly TableDefinition[], id: CellId): readonly CountDefinition[] {
  const cell = cellAt(tables, id)
  switch (cell?.kind) {
    case 'count':
      return [cell]
    case 'percent':
      return cell.numerator.flatMap((part) => countsBehind(tables, part))
    default:
      return []
  }
}

function cellAt(tables: readonly TableDefinition[], id: CellId): CellDefinition | undefined {
  for (const table of tables) {
    const unprinted = table.unprinted?.[id]
    if (unprinted !== undefined) return unprinted
    for (const [row, { cells }] of table.rows.entries()) {
      const found = cells.find((_, column) => cellId(table.id, column + 1, row + 2) === id)
      if (found !== undefined) return found
    }
  }
  return undefined
}

function countedRow(row: ReturnType<ReadRows>[number]): CountedRow {
  const text = (name: string): string | null => (typeof row[name] === 'string' ? row[name] : null)
  return {
    PersonalID: String(row['PersonalID']),
    EnrollmentID: text('EnrollmentID'),
    record_id: text('record_id'),
    record_date: text('record_date'),
  }
}
