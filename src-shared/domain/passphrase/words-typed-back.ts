import { z } from 'zod'
import { error, type Issue } from '#shared/domain/issue.ts'

/** How many words are typed back. */
const asked = 3

/** One recovery word as it was typed back from the paper; positions count from 0. */
export const typedWordSchema = z.object({
  position: z.number().int().min(0).max(23),
  word: z.string().max(100),
})

export type TypedWord = Readonly<z.output<typeof typedWordSchema>>

/**
 * The positions (from 0) of the words to type back: one out of each third, so that no part of the page was left
 * unwritten. `randomBelow` answers a random whole number below its argument.
 */
export function positionsToAsk(words: number, randomBelow: (below: number) => number): readonly number[] {
  const third = Math.floor(words / asked)
  return Array.from({ length: asked }, (_, part) => part * third + randomBelow(third))
}

/** Whether the words typed back are as many as are asked for, each out of another third. */
export function answersEachThird(words: readonly string[], typed: readonly TypedWord[]): boolean {
  const third = Math.floor(words.length / asked)
  const thirds = new Set(typed.map(({ position }) => Math.floor(position / third)))
  return typed.length === asked && thirds.size === asked
}

/** The path of the answer for a position. */
export function wordPath(position: number): string {
  return `word${position + 1}`
}

/** What is wrong with the words typed back. Letter case and outer spaces do not matter. */
export function checkTypedBack(words: readonly string[], typed: readonly TypedWord[]): readonly Issue[] {
  return typed.flatMap(({ position, word }) => {
    const answer = word.trim().toLowerCase()
    if (answer === words[position]) return []
    const message =
      answer === ''
        ? `Enter word ${position + 1} from your paper`
        : `Word ${position + 1} is not what your paper should say: look at it again`
    return [error(wordPath(position), message)]
  })
}
