import { createHash } from 'node:crypto'
import { soundex } from '#shared/domain/export/soundex.ts'

/**
 * A name as HashStatus 4 has it: the SHA-256, in lower-case hex, of its Soundex. Null stays null; so does a name that
 * has no Soundex, since one hash for all of them would say that they are one name.
 */
export function hashedName(name: string | null): string | null {
  if (name === null || isHashedName(name)) return name
  const code = soundex(name)
  return code === null ? null : sha256(code)
}

/**
 * A Social Security number as HashStatus 4 has it: its last four places in clear, then the SHA-256 of its nine. A
 * missing digit is a lower-case x in its own place. Null for what is no such number.
 */
export function hashedSSN(ssn: string | null): string | null {
  if (ssn === null || isHashedSSN(ssn)) return ssn
  const places = ssn.toLowerCase()
  return /^[0-9x]{9}$/.test(places) ? places.slice(-4) + sha256(places) : null
}

/** True for a name that came in hashed: no name is 64 hex digits long. */
export function isHashedName(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}

/** True for a Social Security number that came in hashed. */
export function isHashedSSN(ssn: string): boolean {
  return /^[0-9x]{4}[0-9a-f]{64}$/.test(ssn)
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
