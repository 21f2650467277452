import type { FieldValue } from '#shared/domain/amend/changes.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import type { Issue } from '#shared/domain/issue.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { stringLists } from '#shared/hud/fy2026/generated/string-lists.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'
import { isColumnOf, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudColumn } from '#shared/hud/fy2026/shape.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'

/**
 * A page that asks some columns of one stored row, as data: the window draws it, and the same rules judge it there and
 * in main. Answers are held under the columns' own names, as they are stored; what is being typed may be no date or
 * number yet.
 */
export interface RecordForm<F> {
  /** Its place in addresses, in kebab-case. */
  readonly id: string
  readonly table: HudTableName
  /** What the row is: `Beds and units`. */
  readonly title: string
  /** One sentence on top of the page. */
  readonly lead: string
  readonly fields: readonly FormField<F>[]
  /** What the rare fields are about. */
  readonly rareTitle?: string
  /** What the columns must keep among each other, and with everything around the row. */
  readonly check?: (row: Values, facts: F) => readonly Issue[]
  /** Columns that follow from the answers. */
  readonly derive?: (row: Values, facts: F) => Values
}

/** Columns by their names. */
export type Values = Readonly<Record<string, FieldValue>>

/**
 * `choice` shows all answers, `select` a list to search, `tick` one box for yes; `count` is a whole number, `money` an
 * amount in dollars.
 */
export type FieldKind = 'date' | 'choice' | 'select' | 'tick' | 'count' | 'money' | 'text'

export interface FormField<F> {
  readonly column: string
  readonly kind: FieldKind
  /** How the column is called, at the start of a sentence. */
  readonly label: string
  readonly hint?: string
  /** True where it may not stay open. */
  readonly needed?: boolean
  /** True for one that few need: it is folded away until somebody opens it or it holds something. */
  readonly rare?: boolean
  /** Whether the column belongs to the row at all; one that does not is emptied. */
  readonly asked?: (row: Values, facts: F) => boolean
  /** The answers in our own words, or those that are right here; else those of HUD's list. */
  readonly options?: (facts: F) => readonly RecordOption[]
}

export interface RecordOption {
  readonly value: string | number
  readonly label: string
}

/** The fields that these answers leave open to be asked. */
export function askedFields<F>(form: RecordForm<F>, row: Values, facts: F): readonly FormField<F>[] {
  return form.fields.filter(({ asked }) => asked?.(row, facts) !== false)
}

/** The fields that hold something though these answers do not ask them: a save empties them. */
export function fieldsTakenOut<F>(
  form: RecordForm<F>,
  row: Values,
  saved: Values,
  facts: F,
): readonly FormField<F>[] {
  const asked = new Set(askedFields(form, row, facts))
  return form.fields.filter((field) => !asked.has(field) && (saved[field.column] ?? null) !== null)
}

/** The answers to choose from. */
export function optionsFor<F>(form: RecordForm<F>, field: FormField<F>, facts: F): readonly RecordOption[] {
  if (field.options !== undefined) return field.options(facts)
  const { picklist, stringList } = hudColumn(form.table, field.column)
  if (picklist !== undefined) return optionsOf(picklist).map(({ code, label }) => ({ value: code, label }))
  if (stringList === undefined) return []
  return stringLists[stringList].map(({ code, label }) => ({ value: code, label: `${code} ${label}` }))
}

/** What HUD says of a column. */
export function hudColumn(table: HudTableName, column: string): HudColumn {
  const found = isColumnOf(table, column) ? tableOf(table).columns[column] : undefined
  if (found === undefined) throw new Error(`${table} has no column ${column}`)
  return found
}

/** Answers as they would be stored, where they can be; what is no date or number yet stays as it was typed. */
export function asStored<F>(form: RecordForm<F>, answers: Values): Values {
  return Object.fromEntries(
    form.fields.map(({ column, kind }) => [column, storedValue(kind, answers[column] ?? null)]),
  )
}

function storedValue(kind: FieldKind, answer: FieldValue): FieldValue {
  if (typeof answer !== 'string') return answer
  const text = typed(answer)
  if (kind === 'date') return dateOf(text) ?? text
  if (kind === 'count' && text !== null && /^\d{1,6}$/.test(text)) return Number(text)
  return kind === 'money' && text !== null && /^\d{1,7}(?:\.\d{1,2})?$/.test(text) ? Number(text) : text
}

/** The row that sound answers come to: what is not asked is emptied, what follows from them is added. */
export function rowOf<F>(form: RecordForm<F>, row: Values, facts: F): Values {
  const asked = new Set(askedFields(form, row, facts).map(({ column }) => column))
  const kept = Object.fromEntries(
    form.fields.map(({ column }) => [column, asked.has(column) ? (row[column] ?? null) : null]),
  )
  return { ...kept, ...form.derive?.(kept, facts) }
}

/** Whether sound answers would change anything of a row, with what follows from them. */
export function changesRow<F>(form: RecordForm<F>, row: Values, saved: Values, facts: F): boolean {
  return Object.entries(rowOf(form, row, facts)).some(([column, value]) => value !== (saved[column] ?? null))
}

/** A row as a page begins with it: the columns that it asks. */
export function beginForm<F>(form: RecordForm<F>, row: Values): Values {
  return Object.fromEntries(form.fields.map(({ column }) => [column, row[column] ?? null]))
}
