import { expect, test } from 'vitest'
import { guessingTimeInWords, GUESSES_PER_SECOND } from './guessing-time.ts'

test.each([
  [0.1, 'less than a second'],
  [1, 'about 1 second'],
  [59, 'about 59 seconds'],
  [60, 'about 1 minute'],
  [7200, 'about 2 hours'],
  [86_400 * 3, 'about 3 days'],
  [86_400 * 61, 'about 2 months'],
  [86_400 * 364, 'about 12 months'],
  [31_536_000 * 20, 'about 20 years'],
  [31_536_000 * 100, 'centuries'],
  [Number.POSITIVE_INFINITY, 'centuries'],
])('%s seconds of guessing are %s', (seconds, words) => {
  expect(guessingTimeInWords(seconds * GUESSES_PER_SECOND)).toBe(words)
})
