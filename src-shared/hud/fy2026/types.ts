import type { picklists } from './generated/picklists.ts'
import type { tables } from './generated/tables.ts'
import type { HudColumnType } from './shape.ts'

/** The name of one of HUD's coded lists. */
export type PicklistName = keyof typeof picklists

/** The codes of a list: `CodeOf<'ReferralResult'>` is `1 | 2 | 3`. Retired codes are among them. */
export type CodeOf<List extends PicklistName> = (typeof picklists)[List][number]['code']

/** The name of a file of the HMIS CSV, without its extension. */
export type HudTableName = keyof typeof tables

/** The name of a column of a table. */
export type HudColumnName<Table extends HudTableName> = keyof (typeof tables)[Table]['columns'] & string

/** The name of the column that identifies a row of a table. */
export type HudPrimaryKey<Table extends HudTableName> = (typeof tables)[Table]['primaryKey']

/**
 * A row of a table as the store holds it. The primary key is always there; every other column may be null, because
 * a record is begun before it is complete. Dates are `YYYY-MM-DD`, times `YYYY-MM-DD hh:mm:ss`, money a number.
 */
export type HudRow<Table extends HudTableName> = {
  -readonly [Column in HudColumnName<Table>]: Column extends HudPrimaryKey<Table>
    ? string
    : HudValue<ColumnType<(typeof tables)[Table]['columns'][Column]>> | null
}

interface ValueOfType {
  string: string
  date: string
  datetime: string
  int: number
  money: number
}

type HudValue<Type extends HudColumnType> = ValueOfType[Type]

type ColumnType<Column> = Column extends { readonly type: infer Type extends HudColumnType } ? Type : never
