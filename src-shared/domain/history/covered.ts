import { columnWords } from './change-words.ts'
import { hudRecordWords } from './hud-columns.ts'

/**
 * True for a field that shows on demand only: the legal name (3.01) and the date of birth (3.03), which the record
 * covers too. Field and record are named as the history names them.
 */
export function isCovered({ record, field }: { readonly record: string; readonly field: string }): boolean {
  return record === hudRecordWords('Client') && covered.has(field)
}

const columns = ['FirstName', 'MiddleName', 'LastName', 'NameSuffix', 'DOB']

const covered: ReadonlySet<string> = new Set(
  columns.flatMap((column) => columnWords('Client', column)?.label ?? []),
)
