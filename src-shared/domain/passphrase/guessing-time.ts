/**
 * Guesses a second that a well-equipped thief could make against one slot of a copied vault.
 * Argon2id with 64 MiB allows a few hundred to a few thousand on one graphics card; ten thousand assumes a rack of them.
 */
export const GUESSES_PER_SECOND = 10_000

const STEPS = [
  { seconds: 60, unit: 'second' },
  { seconds: 3600, unit: 'minute' },
  { seconds: 86_400, unit: 'hour' },
  { seconds: 2_592_000, unit: 'day' },
  { seconds: 31_536_000, unit: 'month' },
  { seconds: 3_153_600_000, unit: 'year' },
] as const

const UNIT_SECONDS = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  month: 2_592_000,
  year: 31_536_000,
} as const

/** How long those guesses would take, in words that finish 'guessed in ...': 'less than a second', 'about 3 hours', 'centuries'. */
export function guessingTimeInWords(guesses: number): string {
  const seconds = guesses / GUESSES_PER_SECOND
  if (seconds < 1) return 'less than a second'
  const step = STEPS.find((candidate) => seconds < candidate.seconds)
  if (step === undefined) return 'centuries'
  const count = Math.max(1, Math.floor(seconds / UNIT_SECONDS[step.unit]))
  return `about ${count} ${step.unit}${count === 1 ? '' : 's'}`
}
