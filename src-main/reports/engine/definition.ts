import type { CellId, countedThings, ReportRange } from '#shared/domain/report/made-report.ts'
import type { Where } from './where.ts'

type Counted = (typeof countedThings)[number]

/** What the statements of a report may name with a colon. */
export type Parameters = Readonly<Record<string, string | number | null>>

/** One statement that makes or fills a temp table, and what to say while it runs. */
export interface PreparedFacts {
  readonly words: string
  readonly sql: string
}

/** What counting takes from the store, one row a fact: people, heads of household or records. */
export interface Universe {
  /** The table that `prepare` made. Beside its facts it has PersonalID, EnrollmentID, record_id and record_date. */
  readonly table: string
  readonly counts: Counted
  /** The columns that cells may ask for. Few values each: counting goes through their combinations. */
  readonly facts: readonly string[]
}

export interface CountDefinition {
  readonly kind: 'count'
  readonly universe: string
  readonly where: Where
}

/** What stands in a cell. */
export type CellDefinition =
  | CountDefinition
  | {
      readonly kind: 'percent'
      readonly numerator: readonly CellId[]
      readonly denominator: readonly CellId[]
    }
  | { readonly kind: 'text'; readonly value: string | number }
  | { readonly kind: 'blank' }

export interface RowDefinition {
  readonly label: string
  readonly cells: readonly CellDefinition[]
}

export interface TableDefinition {
  readonly id: string
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly RowDefinition[]
  /** Counts that no cell prints, but that a percentage or a sum needs. */
  readonly unprinted?: Readonly<Record<CellId, CountDefinition>>
}

/** The parts are the total, or, when `atMost`, no more than it. Checked in each made report. */
export interface Relation {
  readonly words: string
  readonly total: CellId
  readonly parts: readonly CellId[]
  readonly atMost?: true
}

/** Reads rows with a statement and its parameters. */
export type ReadRows = (sql: string, parameters?: Parameters) => readonly Readonly<Record<string, unknown>>[]

/** A report as data: how its facts are made, what its tables count, and what must hold between the cells. */
export interface ReportDefinition {
  readonly id: string
  readonly title: string
  readonly parameters: (range: ReportRange) => Parameters
  /** In this order. A statement may use what those before it made. */
  readonly prepare: readonly PreparedFacts[]
  readonly universes: Readonly<Record<string, Universe>>
  /** The projects that a range comes to, after `prepare`: one column, ProjectID. */
  readonly projects: string
  /** Tables whose rows depend on the store are made from what `read` answers, after `prepare`. */
  readonly tables: (read: ReadRows, range: ReportRange) => readonly TableDefinition[]
  readonly relations: (tables: readonly TableDefinition[]) => readonly Relation[]
  /** What the reader has to know about how this one was made. */
  readonly notes: (read: ReadRows, range: ReportRange) => readonly string[]
}
