/** One column of a table of ours: enough to make the entity, the row type and the history entry from. */
export interface Column {
  readonly type: 'text' | 'integer' | 'blob'
  readonly nullable: boolean
  readonly primary?: true
  readonly unique?: true
  readonly indexed?: true
  /** Table and column this one points at; SQLite refuses a row whose target is missing. */
  readonly references?: readonly [table: string, column: string]
}

export type Columns = Readonly<Record<string, Column>>

/** The row a set of columns describes. Dates are `YYYY-MM-DD` text, moments ISO text in UTC, flags 0 or 1. */
export type RowOf<C extends Columns> = {
  -readonly [K in keyof C]: C[K]['nullable'] extends true ? Value<C[K]['type']> | null : Value<C[K]['type']>
}

type Value<T extends Column['type']> = T extends 'integer' ? number : T extends 'blob' ? Uint8Array : string

/** A random 32-character id that is the row's own. */
export const id = { type: 'text', nullable: false, primary: true } as const satisfies Column
export const text = { type: 'text', nullable: false } as const satisfies Column
export const optionalText = { type: 'text', nullable: true } as const satisfies Column
export const integer = { type: 'integer', nullable: false } as const satisfies Column
export const optionalInteger = { type: 'integer', nullable: true } as const satisfies Column

/** A column that points at a row of another table and is indexed for the way back. */
export function pointsAt<T extends string, K extends string>(table: T, column: K) {
  return {
    type: 'text',
    nullable: false,
    indexed: true,
    references: [table, column],
  } as const satisfies Column
}

/** As `pointsAt`, for a target that may not be there yet. */
export function mayPointAt<T extends string, K extends string>(table: T, column: K) {
  return {
    type: 'text',
    nullable: true,
    indexed: true,
    references: [table, column],
  } as const satisfies Column
}
