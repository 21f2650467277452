import { columnNamesOf, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { isKey, matchHeader, type Header } from '../csv/match-header.ts'
import { Doubt, type Value } from '../csv/doubt.ts'
import { readerOf, type ReadCell } from '../csv/read-value.ts'
import { recordBatches, type CsvRecord } from '../csv/records.ts'
import { asItIs, type Forward } from '../older/standard.ts'
import { refusal } from '../refusal.ts'
import type { SourceFile } from '../source/source.ts'
import type { Staging } from './staging.ts'

export interface StageOptions {
  readonly forward: Forward
  /** What is read otherwise than HUD's layout says: the columns of a hashed file. */
  readonly readers: Readonly<Record<string, ReadCell>>
  /** The one ExportID of the export; null while Export.csv itself is read. */
  readonly ExportID: string | null
  readonly onBytes: (bytes: number) => void
}

/**
 * Reads one file into the staging store. A value that its column cannot hold is left out and noted; a row without its
 * keys or its date is left out as a whole and noted. Answers what the header told.
 * @throws AppError bad-input when the file cannot be read as this table at all
 */
export async function stageTable(
  staging: Staging,
  file: SourceFile,
  table: HudTableName,
  options: StageOptions,
): Promise<readonly string[]> {
  let stage: ((record: CsvRecord) => void) | null = null
  let remarks: readonly string[] = []
  for await (const batch of recordBatches(file, options.onBytes)) {
    for (const record of batch) {
      if (stage === null) {
        const header = matchHeader(table, record.cells, options.forward)
        remarks = header.remarks
        stage = rowStager(staging, table, header, options)
      } else stage(record)
    }
  }
  if (stage === null)
    throw refusal(
      `${file.name} is empty: even its first line, with the names of its columns, is missing. Make the export again.`,
    )
  staging.flush()
  return remarks
}

interface ColumnPlan {
  readonly name: string
  readonly cellOf: (cells: readonly string[]) => string
  readonly read: ReadCell
  /** Left empty, or unreadable, the row cannot come in. */
  readonly needed: boolean
}

function rowStager(
  staging: Staging,
  table: HudTableName,
  header: Header,
  { forward, readers, ExportID }: StageOptions,
): (record: CsvRecord) => void {
  const { file, primaryKey } = tableOf(table)
  const plans = planOf(table, header, forward, readers)
  const keyAt = plans.findIndex(({ name }) => name === primaryKey)
  const exportAt = table === 'Export' ? -1 : plans.findIndex(({ name }) => name === 'ExportID')
  const { places } = header
  const touchedIn = touchedBy(plans, header, forward)
  const values: Value[] = plans.map(() => null)
  const at = new Map(plans.map(({ name }, place) => [name, place]))
  let cells: readonly string[] = []
  const other = (column: string): string => {
    const plan = plans[at.get(column) ?? -1]
    return plan === undefined ? '' : plan.cellOf(cells)
  }
  return ({ line, cells: read }) => {
    cells = read
    if (cells.length !== header.width) {
      const reason = `Has ${cells.length} values where the first line names ${header.width} columns`
      staging.note({ file, line, column: null, value: null, reason, effect: 'row' })
      return
    }
    for (const [place, plan] of plans.entries()) {
      const cell = plan.cellOf(cells)
      const value = cell === '' ? null : plan.read(cell, other)
      const doubt = value instanceof Doubt ? value : null
      const instead = value instanceof Doubt ? value.instead : value
      values[place] = instead
      if (instead === null && plan.needed) {
        const reason = doubt === null ? 'Empty, but no row can be without it' : doubt.reason
        staging.note({ file, line, column: plan.name, value: cell, reason, effect: 'row' })
        return
      }
      if (doubt !== null) {
        const { reason, ofColumn } = doubt
        const effect = instead === null ? 'value' : instead === cell.trim() ? 'noted' : 'mended'
        staging.note({ file, line, column: plan.name, value: cell, reason, effect }, { once: ofColumn })
      }
    }
    if (exportAt >= 0 && ExportID !== null && values[exportAt] !== ExportID) {
      if (places.has('ExportID')) {
        const value = String(values[exportAt] ?? '')
        const reason = 'Not the ExportID of Export.csv: it came in with that one'
        staging.note({ file, line, column: 'ExportID', value, reason, effect: 'mended' })
      }
      values[exportAt] = ExportID
    }
    if (!staging.add(table, line, values)) {
      const reason = `An earlier row of ${file} has the same ${primaryKey}`
      staging.note({ file, line, column: primaryKey, value: String(values[keyAt]), reason, effect: 'row' })
    } else if (forward !== asItIs) {
      forward.onRow?.(staging.db, (column) => cells[places.get(column) ?? -1] ?? '')
      for (const column of touchedIn(cells)) staging.touch(file, column)
    }
  }
}

/** Which columns of a row are not as they were written: those that are worked out, and those that are no more. */
function touchedBy(
  plans: readonly ColumnPlan[],
  { places }: Header,
  forward: Forward,
): (cells: readonly string[]) => readonly string[] {
  const written = (cells: readonly string[], column: string): string => cells[places.get(column) ?? -1] ?? ''
  const workedOut = plans.filter(({ name }) => forward.columns[name] !== undefined)
  return (cells) => [
    ...workedOut.filter((plan) => plan.cellOf(cells) !== written(cells, plan.name)).map(({ name }) => name),
    ...forward.alsoKnown.filter((column) => written(cells, column).trim() !== ''),
  ]
}

function planOf(
  table: HudTableName,
  { places }: Header,
  forward: Forward,
  readers: Readonly<Record<string, ReadCell>>,
): readonly ColumnPlan[] {
  const { columns } = tableOf(table)
  return columnNamesOf(table).map((name: string) => {
    const column = columns[name]
    if (column === undefined) throw new Error(`${table} has a column ${name}`)
    const mapped = forward.columns[name]
    const place = places.get(name)
    return {
      name,
      cellOf:
        mapped !== undefined
          ? (cells: readonly string[]) => mapped((old) => cells[places.get(old) ?? -1] ?? '')
          : place === undefined
            ? () => ''
            : (cells: readonly string[]) => cells[place] ?? '',
      read: readers[name] ?? readerOf(name, column),
      needed: isKey(table, name) || (column.type === 'date' && !column.nullable),
    }
  })
}
