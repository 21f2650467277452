import { paceWords } from '#shared/domain/exchange/pace-words.ts'
import type { Terminal } from './command.ts'

/** How often the pace of one and the same step is said, in ms. */
const everyMs = 5_000

/** Says each new step of long work, and its pace now and then, on the side of errors, so that results can be piped. */
export function sayProgress({
  error,
}: Pick<Terminal, 'error'>): (progress: {
  readonly done: number
  readonly total: number
  readonly words: string
}) => void {
  let phase = { total: 0, startedAt: Date.now() }
  let said = { words: '', at: 0 }
  return ({ done, total, words }) => {
    const now = Date.now()
    // Another total is another phase: what was done in the one before says nothing of its pace.
    if (total !== phase.total) phase = { total, startedAt: now }
    if (words === said.words && now - said.at < everyMs) return
    const unit = words.startsWith('Reading ') && words.endsWith('.csv') ? 'bytes' : 'rows'
    error(`${words} (${paceWords({ unit, done, total, elapsedMs: now - phase.startedAt })})`)
    said = { words, at: now }
  }
}
