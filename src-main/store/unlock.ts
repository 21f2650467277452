import type Database from 'better-sqlite3-multiple-ciphers'

/**
 * Gives a connection the vault's data key, 64 hex digits. SQLCipher 4's format with a raw key, so that any SQLCipher
 * tool opens an agency's own data with its key, and opening costs no second key derivation.
 */
export function unlock(db: Database.Database, keyHex: string): void {
  if (!/^[0-9a-f]{64}$/.test(keyHex)) throw new Error('a data key has 64 hex digits')
  db.pragma("cipher = 'sqlcipher'")
  db.pragma('legacy = 4')
  db.pragma(`key = "x'${keyHex}'"`)
}
