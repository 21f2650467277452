import { error, type Issue } from '#shared/domain/issue.ts'
import {
  recoveryWordsFault,
  splitRecoveryWords,
  type RecoveryWordsFault,
} from '#shared/domain/passphrase/recovery-words.ts'

/** What is wrong with typed or pasted recovery words, before the vault is asked whether they are its own. */
export function checkRecoveryWords(text: string): readonly Issue[] {
  const words = splitRecoveryWords(text)
  if (words.length === 0) return [error('words', 'Enter the 24 recovery words')]
  const fault = recoveryWordsFault(words)
  return fault === null ? [] : [error('words', sentence(fault))]
}

function sentence(fault: RecoveryWordsFault): string {
  if (fault.fault === 'count') {
    return `There are 24 recovery words: ${fault.count} ${fault.count === 1 ? 'is' : 'are'} entered`
  }
  if (fault.fault === 'word') {
    return `Word ${fault.position} is not a recovery word: check its spelling on the paper`
  }
  return 'These words do not belong together: check their order, and look for one in place of another'
}
