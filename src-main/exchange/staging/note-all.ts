import type Database from 'better-sqlite3-multiple-ciphers'
import type { Finding } from './finding.ts'

/**
 * Notes every row that a query finds as the same finding, and how many there are. `select` gives the line and the value.
 * Answers how many.
 */
export function noteAll(
  db: Database.Database,
  { file, column, reason, effect }: Omit<Finding, 'line' | 'value'>,
  { select, from }: { readonly select: string; readonly from: string },
): number {
  const before = lastFinding(db)
  const { changes } = db
    .prepare<(string | null)[]>(
      `INSERT INTO staging.finding (line, value, file, "column", reason, effect)
       SELECT ${select}, ?, ?, ?, ? FROM ${from}`,
    )
    .run(file, column, reason, effect)
  if (changes > 0)
    db.prepare<(string | number | null)[]>(
      `INSERT INTO staging.finding_group
       SELECT ?, ?, ?, ?, count(*), min(line) FROM staging.finding WHERE rowid > ?`,
    ).run(file, column, reason, effect, before)
  return changes
}

function lastFinding(db: Database.Database): number {
  const row = db.prepare<[], { last: number | null }>('SELECT max(rowid) AS last FROM staging.finding').get()
  return row?.last ?? 0
}
