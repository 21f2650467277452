import type Database from 'better-sqlite3-multiple-ciphers'
import { AppError } from '#shared/ipc/errors.ts'
import { countInStore } from '#main/store/write-count.ts'
import { leaveOutOrphans } from '../staging/links.ts'
import { compare, type TableCounts } from './compare.ts'

/** A save comes between now and then; more often than this, it waits until the comparison is made. */
const mostTries = 3

/**
 * Compares what is staged with the vault as it is now, and lays the answer down beside it with the number of the vault's
 * latest save: as long as that is the same, every row of the answer is true.
 */
export function noteCompared(db: Database.Database): readonly TableCounts[] {
  const counts = compare(db)
  db.exec('DELETE FROM staging.compared')
  const put = db.prepare<(string | number)[]>('INSERT INTO staging.compared VALUES (?, ?)')
  put.run(countInStore(db), JSON.stringify(counts))
  return counts
}

/**
 * Begins the one transaction of an import with the comparison true, and as far as saves of the window let it, made
 * before: they wait only while rows go in. @throws AppError conflict when rows that the staged ones hang on are gone
 */
export function beginAsCompared(db: Database.Database): readonly TableCounts[] {
  for (let tries = 1; ; tries += 1) {
    if (tries < mostTries && comparedCounts(db) === null) compareAgain(db)
    db.exec('BEGIN IMMEDIATE')
    const counts = comparedCounts(db)
    if (counts !== null) return counts
    if (tries >= mostTries) return compareAgain(db)
    db.exec('ROLLBACK')
  }
}

/** Null where the vault was written since. */
function comparedCounts(db: Database.Database): readonly TableCounts[] | null {
  const row = db
    .prepare<[number], { counts: string }>('SELECT counts FROM staging.compared WHERE saves = ?')
    .get(countInStore(db))
  return row === undefined ? null : (JSON.parse(row.counts) as readonly TableCounts[])
}

function compareAgain(db: Database.Database): readonly TableCounts[] {
  if (leaveOutOrphans(db) > 0)
    throw new AppError(
      'conflict',
      'Records that these files go on from were taken back since they were read. Nothing was changed. Read the files again.',
    )
  return noteCompared(db)
}
