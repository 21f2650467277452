import type Database from 'better-sqlite3-multiple-ciphers'

type Value = string | number | null
export type AnyRow = Readonly<Record<string, Value>>

const rowsInOne = 10_000

/** Writes rows with prepared SQL, 10,000 in a transaction. A table's columns are those of its first row. */
export class RowWriter {
  private readonly db: Database.Database
  private readonly statements = new Map<
    string,
    { readonly columns: readonly string[]; readonly run: (values: Value[]) => void }
  >()
  private pending = 0
  rows = 0

  constructor(db: Database.Database) {
    this.db = db
  }

  insert(table: string, row: AnyRow): void {
    if (this.pending === 0) this.db.exec('BEGIN')
    const { columns, run } = this.statementFor(table, row)
    run(columns.map((column) => row[column] ?? null))
    this.rows += 1
    this.pending += 1
    if (this.pending === rowsInOne) this.flush()
  }

  flush(): void {
    if (this.pending > 0) this.db.exec('COMMIT')
    this.pending = 0
  }

  private statementFor(table: string, row: AnyRow) {
    const key = `${table} ${Object.keys(row).join()}`
    const known = this.statements.get(key)
    if (known !== undefined) return known
    const columns = Object.keys(row)
    const statement = this.db.prepare<Value[]>(
      `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    const made = { columns, run: (values: Value[]) => void statement.run(...values) }
    this.statements.set(key, made)
    return made
  }
}
