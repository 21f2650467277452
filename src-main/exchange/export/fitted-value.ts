import { isIsoDate } from '#shared/domain/date/iso-date.ts'
import { isCode } from '#shared/hud/fy2026/picklist.ts'
import type { HudColumn, HudTable, PicklistBy } from '#shared/hud/fy2026/shape.ts'
import type { PicklistName } from '#shared/hud/fy2026/types.ts'

export type HudValue = string | number | null
/** A row as the store holds it. */
export type StoredRow = Readonly<Record<string, HudValue>>

/** Why a value does not leave as it is stored; each is counted and told. */
export type Change =
  /** HUD's files hold no < > [ ] { } and no line breaks. */
  | 'characters'
  /** Longer than the column. */
  | 'shortened'
  /** Not of the column's form: no date, no number, no ZIP. */
  | 'form'
  /** A code that is not in the column's list. */
  | 'code'
  /** The answer that it depends on is another. */
  | 'dependent'
  /** Nothing was stored where HUD asks for something. */
  | 'filled'
  /** It never leaves: where a project is. */
  | 'withheld'
  /** The row lacks what HUD asks for and nothing can stand in: it stays behind. */
  | 'row'

export interface Fitted {
  readonly value: HudValue
  readonly change?: Change
}

/** A stored value as the column's type, length, pattern and list allow it; what cannot be, becomes null. */
export function fittedValue(name: string, column: HudColumn, row: StoredRow): Fitted {
  const stored = row[name]
  if (stored === null || stored === undefined || stored === '') return nothing
  switch (column.type) {
    case 'string':
      return fittedText(name, column, String(stored))
    case 'int':
      return fittedCode(column, Number(stored), row)
    case 'money':
      return fittedMoney(column, Number(stored))
    case 'date':
      return isIsoDate(String(stored)) ? { value: String(stored) } : badForm
    case 'datetime':
      return fittedMoment(String(stored))
  }
}

const nothing: Fitted = { value: null }
const badForm: Fitted = { value: null, change: 'form' }

/** What HUD's files may not hold, and line breaks and other control characters, which readers trip over. */
const forbidden = /[<>[\]{}]/gu
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u001F\u007F\u2028\u2029]+/gu

function fittedText(name: string, column: HudColumn, stored: string): Fitted {
  const clean = stored.replace(forbidden, '').replace(control, ' ')
  if (clean === '') return { value: null, change: 'characters' }
  const form = forms[name]
  if (form !== undefined) {
    const kept = form.exec(clean)?.[0]
    if (kept === undefined) return badForm
    return kept === stored ? { value: kept } : { value: kept, change: 'form' }
  }
  const letters = Array.from(clean)
  if (column.maxLength !== undefined && letters.length > column.maxLength)
    return { value: letters.slice(0, column.maxLength).join(''), change: 'shortened' }
  return clean === stored ? { value: clean } : { value: clean, change: 'characters' }
}

const phone = /^[2-9]\d{2}[2-9]\d{6}$/
const email = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/

/** Columns of a fixed form, by their names, which mean the same in each file. A ZIP loses its last four digits. */
const forms: Readonly<Record<string, RegExp>> = {
  CoCCode: /^[a-zA-Z]{2}-\d{3}$/,
  EnrollmentCoC: /^[a-zA-Z]{2}-\d{3}$/,
  Geocode: /^\d{6}$/,
  State: /^[a-zA-Z]{2}$/,
  ZIP: /^\d{5}(?=$|-\d{4}$)/,
  SSN: /^[0-9xX]{9}$/,
  UserPhone: phone,
  SourceContactPhone: phone,
  UserExtension: /^\d{1,5}$/,
  SourceContactExtension: /^\d{1,5}$/,
  UserEmail: email,
  SourceContactEmail: email,
}

function fittedCode(column: HudColumn, stored: number, row: StoredRow): Fitted {
  if (!Number.isSafeInteger(stored) || stored < 0) return badForm
  const list = listFor(column, row)
  if (list === undefined) return { value: stored }
  const isKnown = typeof list === 'string' ? isCode(list, stored) : list.includes(stored)
  return isKnown ? { value: stored } : { value: null, change: 'code' }
}

/** The list of a column for this row; undefined where it has none. */
export function listFor(
  { picklist, picklistBy }: HudColumn,
  row: StoredRow,
): PicklistName | readonly number[] | undefined {
  if (picklist !== undefined) return picklist
  return picklistBy === undefined ? undefined : listByAnswer(picklistBy, row)
}

function listByAnswer({ column, cases }: PicklistBy, row: StoredRow): PicklistName | readonly number[] {
  return cases[String(row[column])] ?? cases['*'] ?? []
}

function fittedMoney({ min }: HudColumn, stored: number): Fitted {
  if (!Number.isFinite(stored) || (min !== undefined && stored < min)) return badForm
  return { value: stored.toFixed(2) }
}

function fittedMoment(stored: string): Fitted {
  const [, date = '', time = '00:00:00'] =
    /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2}))?/.exec(stored) ?? []
  if (!isIsoDate(date) || !/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time)) return badForm
  const value = `${date} ${time}`
  return value === stored ? { value } : { value, change: 'form' }
}

/** The columns of a table with what HUD says of each, in HUD's order. */
export function columnsOf(table: HudTable): readonly (readonly [string, HudColumn])[] {
  return Object.entries(table.columns)
}
