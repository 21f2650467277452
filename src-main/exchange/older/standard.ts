import type Database from 'better-sqlite3-multiple-ciphers'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import type { SourceFile } from '../source/source.ts'
import type { Staging } from '../staging/staging.ts'

/** One line of what an older export was turned into. */
export interface MappingLine {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly words: string
  /** Where the rows that it touches are counted: `Client.csv Sex`. */
  readonly counted: readonly string[]
}

/** How many rows a line of the mapping touched, by file and column; places without any are left out. */
export interface Touched {
  readonly file: string
  readonly column: string
  readonly rows: number
}

/** How a table of an older standard is read as one of FY2026's. */
export interface Forward {
  /** Columns of the older standard that are read or known to be gone. */
  readonly alsoKnown: readonly string[]
  /** The cell a column has in FY2026, from the cells of the older row. Columns that are not named stay as they are. */
  readonly columns: Readonly<Record<string, (cell: (column: string) => string) => string>>
  /** Hears each row that is laid down, for what FY2026 keeps in another file. */
  readonly onRow?: (db: Database.Database, cell: (column: string) => string) => void
}

/** A standard of HUD's that exports may follow. */
export interface Standard {
  readonly name: 'FY2022' | 'FY2024' | 'FY2026'
  readonly tables: Partial<Readonly<Record<HudTableName, Forward>>>
  readonly mapping: readonly MappingLine[]
  /** Files of the older standard that are no more, by their lower-case names, and how they are read. */
  readonly files: Readonly<Record<string, (staging: Staging, file: SourceFile) => Promise<void>>>
  /** What is worked out once every file was read. */
  readonly finish?: (db: Database.Database, ExportID: string) => readonly Touched[]
}

/** A table that is read as it is. */
export const asItIs: Forward = { alsoKnown: [], columns: {} }

/** The standard that the store follows. */
export const fy2026: Standard = { name: 'FY2026', tables: {}, mapping: [], files: {} }
