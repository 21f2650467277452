import { error, type Issue } from '#shared/domain/issue.ts'
import { normalisePassphrase } from './normalise.ts'

/** The rule of a pass phrase that is exchanged: whoever knew the old one must not know the new one. */
export function checkChangedPassphrase({
  current,
  next,
}: Readonly<Record<'current' | 'next', string>>): readonly Issue[] {
  if (next === '' || normalisePassphrase(next) !== normalisePassphrase(current)) return []
  return [error('passphrase', 'The new pass phrase must be another than the one of today')]
}
