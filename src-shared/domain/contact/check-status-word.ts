import { typed } from '#shared/domain/client/typed-text.ts'
import type { StatusWord } from '#shared/domain/pack/pack.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'

const path = 'statusWord'

/** The rules of a community's status word: one the provider may set, asking once when it skips a step of the list. */
export function checkStatusWord(
  answers: { readonly statusWord?: string | null | undefined },
  {
    statusWords,
    lastStatusWord,
  }: { readonly statusWords: readonly StatusWord[]; readonly lastStatusWord: string | null },
): readonly Issue[] {
  const key = typed(answers.statusWord)
  if (key === null) return []
  const at = statusWords.findIndex((word) => word.key === key)
  const word = statusWords[at]
  if (word === undefined) return [error(path, 'Choose a status from the list')]
  if (word.setBy === 'ceTeam') {
    return [error(path, `Only the Coordinated Entry team sets “${word.label}”: choose another status`)]
  }
  const skipped = skippedWord(statusWords, lastStatusWord, at)
  return skipped === null
    ? []
    : [warning(path, `This status skips “${skipped.label}”: check that this is right`)]
}

/** The status word a referral has now: the one set with the latest try that set any. Tries come the latest first. */
export function lastStatusWord(tries: readonly { readonly statusWord: string | null }[]): string | null {
  return tries.find(({ statusWord }) => statusWord !== null)?.statusWord ?? null
}

/** The first word a provider sets that lies between the last one and the chosen one. */
function skippedWord(words: readonly StatusWord[], last: string | null, chosen: number): StatusWord | null {
  const from = words.findIndex((word) => word.key === last)
  return words.slice(from + 1, Math.max(from + 1, chosen)).find((word) => word.setBy === 'provider') ?? null
}
