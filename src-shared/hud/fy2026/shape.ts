import type { picklists } from './generated/picklists.ts'
import type { stringLists } from './generated/string-lists.ts'

/** The groups HUD files a living situation under (Appendix A of the Data Standards Manual). */
export type SituationType = 'Homeless' | 'Institutional' | 'Temporary Housing' | 'Permanent Housing' | 'Other'

/** One answer of a coded list: HUD's code and HUD's label, with what HUD says about it where it says anything. */
export interface PicklistOption {
  readonly code: number
  readonly label: string
  /** Kept for import and history; not offered for a new answer. */
  readonly retired?: true
  /** The CSV column that carries this answer, where a list is exported as one column per answer. */
  readonly csvColumn?: string
  /** The CE Event codes of an event group. */
  readonly events?: readonly number[]
  /** The range of living situation codes a situation type covers. */
  readonly min?: number
  readonly max?: number
  readonly situationType?: SituationType
  /** Where a living situation may be answered: 3.917 (prior), 4.12 (current), 3.12 (destination). */
  readonly usedBy?: readonly ('prior' | 'current' | 'destination')[]
}

/** One entry of a list whose codes are text (CoC codes, VA medical centers). */
export interface StringListOption {
  readonly code: string
  readonly label: string
}

/** How the HMIS CSV writes a column: dates as `YYYY-MM-DD`, times as `YYYY-MM-DD hh:mm:ss`, money with two decimals. */
export type HudColumnType = 'string' | 'int' | 'date' | 'datetime' | 'money'

/** One column of an HMIS CSV file, as the CSV Format Specifications describe it. */
export interface HudColumn {
  readonly type: HudColumnType
  readonly maxLength?: number
  readonly min?: number
  /** Whether the CSV may leave the column blank; the store is more tolerant. */
  readonly nullable: boolean
  readonly picklist?: keyof typeof picklists
  readonly stringList?: keyof typeof stringLists
  /** Lists chosen by the answer in another column of the row. */
  readonly picklistBy?: PicklistBy
  /** The data element, `4.20.D`. */
  readonly element?: string
  /** The table whose primary key this column holds. */
  readonly references?: string
  /** What HUD says of the column's values, in the words of the facts. */
  readonly rule?: string
}

/** `cases` names the list (or the codes) for each answer in `column`; `*` stands for every other answer. */
export interface PicklistBy {
  readonly column: string
  readonly when?: string
  readonly cases: Readonly<Record<string, keyof typeof picklists | readonly number[]>>
}

/** One HMIS CSV file. Columns stand in the order of the file. */
export interface HudTable {
  readonly file: string
  readonly group: 'export' | 'project' | 'client' | 'enrollment'
  readonly primaryKey: string
  readonly columns: Readonly<Record<string, HudColumn>>
}
