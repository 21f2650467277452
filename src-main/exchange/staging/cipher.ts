import type Database from 'better-sqlite3-multiple-ciphers'
import type { StagingPlace } from './staging.ts'

/**
 * AEGIS-256: like the vault's cipher it hides what is written and notices what was altered, and it costs a fifth of the
 * time. The vault's is chosen so that other tools can open an agency's data; a staging store is never anyone else's.
 */
const cipher = "cipher = 'aegis'"

/** Gives a connection the key of the staging store that is its own file. */
export function unlockStaging(db: Database.Database, { keyHex }: StagingPlace): void {
  db.pragma(cipher)
  db.pragma(`key = "${rawKey(keyHex)}"`)
}

/** Attaches a staging store as `staging`. What the connection has open already keeps its own cipher. */
export function attachStaging(db: Database.Database, { file, keyHex }: StagingPlace): void {
  db.pragma(cipher)
  db.prepare<string[]>('ATTACH ? AS staging KEY ?').run(file, rawKey(keyHex))
}

/** A key as it is, not to be derived from a pass phrase. */
function rawKey(keyHex: string): string {
  if (!/^[0-9a-f]{64}$/.test(keyHex)) throw new Error('a staging key has 64 hex digits')
  return `raw:${keyHex}`
}
