import Database from 'better-sqlite3-multiple-ciphers'
import { isDamage } from '#main/store/sqlite-errors.ts'
import { unlock } from '#main/store/unlock.ts'
import type { Job } from './job.ts'

export interface StoreCheck {
  readonly sound: boolean
  readonly findings: readonly string[]
}

/**
 * Reads the whole store table by table, so that every page proves its authentication code, then asks SQLite whether
 * the pages hang together and whether each row's parent is there.
 */
export const checkStoreJob: Job<{ readonly file: string; readonly keyHex: string }, StoreCheck> = async (
  { file, keyHex },
  { progress },
) => {
  const db = new Database(file, { readonly: true, timeout: 5_000 })
  try {
    unlock(db, keyHex)
    const tables = db
      .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all()
    const findings: string[] = []
    for (const [at, { name }] of tables.entries()) {
      progress(at, tables.length, 'Reading every page')
      const answers = db.prepare<[], { integrity_check: string }>(`PRAGMA integrity_check("${name}")`).all()
      if (answers.some((answer) => answer.integrity_check !== 'ok'))
        findings.push(`Part of the table ${name} is damaged`)
    }
    const orphans = db.prepare('PRAGMA foreign_key_check').all()
    if (orphans.length > 0) findings.push('Some records point at others that are not there')
    progress(tables.length, tables.length, 'Read every page')
    return { sound: findings.length === 0, findings }
  } catch (failure) {
    if (isDamage(failure)) return { sound: false, findings: ['Part of the store cannot be read'] }
    throw failure
  } finally {
    db.close()
  }
}
