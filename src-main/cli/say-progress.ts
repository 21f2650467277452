import { pacedWords, type JobProgress } from '#main/jobs/paced-words.ts'
import type { Terminal } from './command.ts'

/** How often the pace of one and the same step is said, in ms. */
const everyMs = 5_000

/** Says each new step of long work, and its pace now and then, on the side of errors, so that results can be piped. */
export function sayProgress({ error }: Pick<Terminal, 'error'>): (progress: JobProgress) => void {
  const inWords = pacedWords(everyMs)
  return (progress) => {
    const line = inWords(progress)
    if (line !== null) error(line)
  }
}
