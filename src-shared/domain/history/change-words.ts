import { isTableName } from '#shared/hud/fy2026/tables.ts'
import { hudColumnWords, hudRecordWords, isUnasked } from './hud-columns.ts'
import { localTableWords, type ColumnWords } from './local-columns.ts'
import type { HistoryNames } from './value-words.ts'

type Values = Readonly<Record<string, unknown>>

/** One row's change as the history keeps it: changed columns only, null where the row was not there. */
export interface RowChange {
  readonly table: string
  readonly rowId: string
  readonly before: Values | null
  readonly after: Values | null
}

/** One field's change as a person reads it. */
interface FieldChange {
  readonly record: string
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * What one act changed, field by field, in words. Ids, keys and who wrote it when are left out, and so is what a new
 * record was not asked. A field that was changed twice is told once, from what it was to what it became.
 */
export function changesInWords(changes: readonly RowChange[], names: HistoryNames): readonly FieldChange[] {
  return byRow(changes).flatMap(({ table, before, after }) => {
    const columns = Object.keys({ ...after, ...before })
    return columns.flatMap((column) => {
      const words = columnWords(table, column)
      if (words === null) return []
      const was = say(words, before?.[column], names)
      const became = isSilent(table, before, column, after) ? null : say(words, after?.[column], names)
      const isTold = before?.[column] !== after?.[column] && (was !== null || became !== null)
      return isTold ? [{ record: recordWords(table), field: words.label, before: was, after: became }] : []
    })
  })
}

/** How a column is called and its values are said; null for one that is left out. */
export function columnWords(table: string, column: string): ColumnWords | null {
  if (isTableName(table)) return hudColumnWords(table, column)
  return localTableWords[table]?.columns[column] ?? null
}

function recordWords(table: string): string {
  return isTableName(table) ? hudRecordWords(table) : (localTableWords[table]?.record ?? '')
}

function say({ say: words }: ColumnWords, value: unknown, names: HistoryNames): string | null {
  return typeof value === 'string' || typeof value === 'number' ? words(value, names) : null
}

function isSilent(table: string, before: Values | null, column: string, after: Values | null): boolean {
  return before === null && isTableName(table) && isUnasked(table, column, after?.[column])
}

/** The changes of each row as one: what it was before the first, what it became with the last. */
function byRow(changes: readonly RowChange[]): readonly RowChange[] {
  const rows = new Map<string, RowChange>()
  for (const change of changes) {
    const key = `${change.table} ${change.rowId}`
    const earlier = rows.get(key)
    rows.set(key, earlier === undefined ? change : joined(earlier, change))
  }
  return [...rows.values()]
}

function joined(earlier: RowChange, later: RowChange): RowChange {
  return {
    ...earlier,
    before: earlier.before === null ? null : { ...later.before, ...earlier.before },
    after: later.after === null ? null : { ...earlier.after, ...later.after },
  }
}
