import { z } from 'zod'

/** One of a few words. Somebody at a form has chosen nothing; somebody who writes a file is told what may stand there. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, {
    error: ({ input }) =>
      input === null || input === undefined ? 'choose an answer' : `use one of: ${words.join(', ')}`,
  })
}
