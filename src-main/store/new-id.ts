import { randomBytes } from 'node:crypto'

/** A random 32-character hex id, the longest that HMIS CSV allows. Never derived from anything about a person. */
export function newId(): string {
  return randomBytes(16).toString('hex')
}
