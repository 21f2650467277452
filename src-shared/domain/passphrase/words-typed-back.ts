import { error } from '#shared/domain/issue.ts'
import type { Issue } from '#shared/domain/issue.ts'

/** How many words are typed back. */
const asked = 3

/**
 * The positions (from 0) of the words to type back: one out of each third, so that no part of the page was left
 * unwritten. `randomBelow` answers a random whole number below its argument.
 */
export function positionsToAsk(words: number, randomBelow: (below: number) => number): readonly number[] {
  const third = Math.floor(words / asked)
  return Array.from({ length: asked }, (_, part) => part * third + randomBelow(third))
}

/** The path of the answer for a position. */
export function wordPath(position: number): string {
  return `word${position + 1}`
}

/** What is wrong with the words typed back. Letter case and outer spaces do not matter. */
export function checkTypedBack(
  words: readonly string[],
  positions: readonly number[],
  typed: Readonly<Record<string, string>>,
): readonly Issue[] {
  return positions.flatMap((position) => {
    const path = wordPath(position)
    const answer = (typed[path] ?? '').trim().toLowerCase()
    if (answer === words[position]) return []
    const message =
      answer === ''
        ? `Enter word ${position + 1} from your paper`
        : `Word ${position + 1} is not what your paper should say: look at it again`
    return [error(path, message)]
  })
}
