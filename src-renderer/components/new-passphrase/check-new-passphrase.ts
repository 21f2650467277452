import { error } from '#shared/domain/issue.ts'
import type { Issue } from '#shared/domain/issue.ts'

import type { Judged } from './use-strength.ts'

/** A new pass phrase, typed twice. */
export interface NewPassphrase {
  readonly passphrase: string
  readonly again: string
}

/**
 * What stops a new pass phrase. Where the judgement of the very last letter is not there yet, main has the last word:
 * it judges by the same rule when it is saved.
 */
export function checkNewPassphrase(
  { passphrase, again }: NewPassphrase,
  judged: Judged | null,
): readonly Issue[] {
  if (passphrase === '') return [error('passphrase', 'Enter a pass phrase of at least 12 characters.')]
  const weak = judged?.passphrase === passphrase ? judged.strength.issues : []
  if (weak.length > 0) return weak
  if (again === passphrase) return []
  const message =
    again === ''
      ? 'Enter the pass phrase a second time'
      : 'The second pass phrase must be the same as the first: type it again'
  return [error('passphrase.again', message)]
}
