import type Database from 'better-sqlite3-multiple-ciphers'
import { AppError } from '#shared/ipc/errors.ts'
import { tableNames } from '#shared/hud/fy2026/tables.ts'
import { leaveOutOrphans } from '../staging/links.ts'
import { compare, type TableCounts } from './compare.ts'
import { drawPeople } from './people.ts'

/** A save may come between now and then; more often than this, it waits until everything is made ready. */
const mostTries = 3

/**
 * Compares what is staged with the vault as it is now, and lays the answer down beside it with the vault's latest
 * change: until a record changes again, every row of the answer is true.
 */
export function noteCompared(db: Database.Database): readonly TableCounts[] {
  const at = lastChange(db)
  const counts = compare(db)
  db.exec('DELETE FROM staging.compared')
  const put = db.prepare<(string | number)[]>('INSERT INTO staging.compared VALUES (?, ?)')
  put.run(at, JSON.stringify(counts))
  return counts
}

/**
 * Begins the one transaction of an import. Whatever can be worked out before it is: saves of the window wait only while
 * rows go in. @throws AppError conflict when rows that the staged ones hang on are gone
 */
export function beginReady(db: Database.Database, random: () => number): readonly TableCounts[] {
  for (let tries = 1; ; tries += 1) {
    const at = lastChange(db)
    const counts = tries < mostTries ? getReady(db, random) : null
    db.exec('BEGIN IMMEDIATE')
    if (counts !== null && !changedSince(db, at)) return counts
    if (tries >= mostTries) return getReady(db, random)
    db.exec('ROLLBACK')
  }
}

function getReady(db: Database.Database, random: () => number): readonly TableCounts[] {
  const counts = comparedCounts(db) ?? compareAgain(db)
  drawPeople(db, random)
  return counts
}

/** Null where a record changed since. */
function comparedCounts(db: Database.Database): readonly TableCounts[] | null {
  const row = db
    .prepare<[], { lastChange: number; counts: string }>('SELECT lastChange, counts FROM staging.compared')
    .get()
  if (row === undefined || changedSince(db, row.lastChange)) return null
  return JSON.parse(row.counts) as readonly TableCounts[]
}

function compareAgain(db: Database.Database): readonly TableCounts[] {
  if (leaveOutOrphans(db) > 0)
    throw new AppError(
      'conflict',
      'Records that these files go on from were taken back since they were read. Nothing was changed. Read the files again.',
    )
  return noteCompared(db)
}

function lastChange(db: Database.Database): number {
  const row = db
    .prepare<[], { last: number | null }>('SELECT max(act_change_id) AS last FROM main.act_change')
    .get()
  return row?.last ?? 0
}

/** Every change of a record is in the history, an import as one entry; drafts and settings are no records. */
function changedSince(db: Database.Database, at: number): boolean {
  const records = [...tableNames, 'client_profile'].map((table) => `'${table}'`).join()
  return (
    db
      .prepare<[number]>(
        `SELECT 1 FROM main.act_change WHERE act_change_id > ? AND table_name IN (${records})
           AND (kind <> 'read' OR table_name = 'Export') LIMIT 1`,
      )
      .get(at) !== undefined
  )
}
