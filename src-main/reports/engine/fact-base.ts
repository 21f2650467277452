import type Database from 'better-sqlite3-multiple-ciphers'
import type { ReportRange } from '#shared/domain/report/made-report.ts'
import type { Parameters, ReadRows, ReportDefinition } from './definition.ts'

/** How far the facts are. Called before each statement. */
export type OnStep = (done: number, total: number, words: string) => void

/**
 * Makes a report's facts in temp tables of this connection and hands them to `use`, all within one read transaction,
 * so that every cell tells of the same moment whatever is written meanwhile. The tables are gone afterwards.
 */
export function withFacts<T>(
  db: Database.Database,
  definition: ReportDefinition,
  range: ReportRange,
  use: (read: ReadRows) => T,
  onStep: OnStep = () => {},
): T {
  const standing = definition.parameters(range)
  const read: ReadRows = (sql, parameters = {}) => all(db, sql, { ...standing, ...parameters })
  db.exec('BEGIN')
  try {
    for (const [at, { words, sql }] of definition.prepare.entries()) {
      onStep(at, definition.prepare.length + 1, words)
      run(db, sql, standing)
    }
    onStep(definition.prepare.length, definition.prepare.length + 1, 'Filling in the tables')
    return use(read)
  } finally {
    db.exec('ROLLBACK')
  }
}

type Row = Readonly<Record<string, unknown>>

function all(db: Database.Database, sql: string, parameters: Parameters): readonly Row[] {
  return db.prepare<[Parameters], Row>(sql).all(named(sql, parameters))
}

function run(db: Database.Database, sql: string, parameters: Parameters): void {
  db.prepare<[Parameters]>(sql).run(named(sql, parameters))
}

/** Only what the statement names: the driver refuses more. */
function named(sql: string, parameters: Parameters): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).filter(([name]) => new RegExp(`:${name}\\b`).test(sql)),
  )
}
