import type Database from 'better-sqlite3-multiple-ciphers'
import { columnNamesOf, tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'

/** What would become of the rows of one table. */
export interface TableCounts {
  readonly table: HudTableName
  /** In the files only. */
  readonly added: number
  /** In the vault with the same content. */
  readonly same: number
  /** In the vault with other content, which the files have newer. */
  readonly changed: number
  /** In the vault with other content that stays: it was changed here later, or is the agency's own set-up. */
  readonly kept: number
}

/** How many rows of each table the files would add, change or leave. The staging store is attached as `staging`. */
export function compare(db: Database.Database): readonly TableCounts[] {
  return tableNames.map((table) => {
    if (isEmpty(db, table)) return { table, added: rowsIn(db, table), same: 0, changed: 0, kept: 0 }
    const rows = db
      .prepare<[], { fate: string; n: number }>(
        `SELECT ${fateOf(table)} AS fate, count(*) AS n FROM ${joined(table)} GROUP BY 1`,
      )
      .all()
    const count = (fate: string): number => rows.find((row) => row.fate === fate)?.n ?? 0
    return {
      table,
      added: count('added'),
      same: count('same'),
      changed: count('changed'),
      kept: count('kept'),
    }
  })
}

function isEmpty(db: Database.Database, table: HudTableName): boolean {
  return db.prepare(`SELECT 1 FROM main."${table}" LIMIT 1`).get() === undefined
}

function rowsIn(db: Database.Database, table: HudTableName): number {
  const row = db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM staging."${table}"`).get()
  return row?.n ?? 0
}

/** Each staged row as `theirs`, with the vault's row of the same key as `ours`. */
export function joined(table: HudTableName): string {
  const { primaryKey } = tableOf(table)
  return `staging."${table}" AS theirs LEFT JOIN main."${table}" AS ours ON ours."${primaryKey}" = theirs."${primaryKey}"`
}

/**
 * What becomes of `theirs`: `added`, `same`, `changed` or `kept`. ExportID is no content: each export has its own. What
 * was written here (it has none) stays where it is part of the agency's set-up: organizations, projects, users.
 */
export function fateOf(table: HudTableName): string {
  const { primaryKey, group } = tableOf(table)
  const isSame = contentOf(table)
    .map((name) => `ours."${name}" IS theirs."${name}"`)
    .join(' AND ')
  const dated = table === 'Export' ? 'ExportDate' : 'DateUpdated'
  const isKept = [
    `ours."${dated}" > theirs."${dated}"`,
    `(theirs."${dated}" IS NULL AND ours."${dated}" IS NOT NULL)`,
    ...(group === 'project' ? ['ours.ExportID IS NULL'] : []),
  ].join(' OR ')
  return `CASE WHEN ours."${primaryKey}" IS NULL THEN 'added' WHEN ${isSame} THEN 'same' WHEN ${isKept} THEN 'kept' ELSE 'changed' END`
}

/** The columns that a changed row takes from the files. */
export function contentOf(table: HudTableName): readonly string[] {
  const { primaryKey } = tableOf(table)
  return columnNamesOf(table).filter((name) => name !== primaryKey && name !== 'ExportID')
}
