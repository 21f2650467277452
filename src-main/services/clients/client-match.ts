import { searchWords } from '#shared/domain/search-words.ts'
import type { Candidate } from '#main/store/repositories/client-search.ts'

/** How well a client meets what was typed, and why she was found when not by her alias. */
export interface Match {
  readonly client: Candidate
  readonly foundBy: string | null
  readonly rank: number
}

/** From best to least: what was typed is the alias, is a reference code, begins the alias, and so on. */
const ranks = { alias: 0, code: 1, aliasStart: 2, aliasWords: 3, codeWords: 4, name: 5 } as const

/** How a candidate meets the words typed. What neither her alias nor a reference code has was found in her name. */
export function matchOf(client: Candidate, words: readonly string[]): Match {
  const typed = words.join(' ')
  const alias = searchWords(client.alias)
  const rest = words.filter((word) => !beginsOneOf(alias, word))
  const code = client.codes.find((candidate) => {
    const codeWords = searchWords(candidate)
    return (
      codeWords.join(' ') === typed || (rest.length > 0 && rest.every((word) => beginsOneOf(codeWords, word)))
    )
  })
  if (alias.join(' ') === typed) return { client, foundBy: null, rank: ranks.alias }
  if (code !== undefined) {
    const isWhole = searchWords(code).join(' ') === typed
    return { client, foundBy: `reference code ${code}`, rank: isWhole ? ranks.code : ranks.codeWords }
  }
  if (rest.length > 0) return { client, foundBy: 'name', rank: ranks.name }
  const begins = alias.join(' ').startsWith(typed)
  return { client, foundBy: null, rank: begins ? ranks.aliasStart : ranks.aliasWords }
}

/** Sorts matches: the better first, then by alias, numbers in it by their size. */
export function byMatch(first: Match, second: Match): number {
  return first.rank - second.rank || collator.compare(first.client.alias, second.client.alias)
}

function beginsOneOf(words: readonly string[], start: string): boolean {
  return words.some((word) => word.startsWith(start))
}

const collator = new Intl.Collator('en', { numeric: true })
