import { paceWords } from '#shared/domain/exchange/pace-words.ts'

/** How far long work is, as a job says it. */
export interface JobProgress {
  readonly done: number
  readonly total: number
  readonly words: string
}

/**
 * Makes of each step of an import a line with its pace (`Reading Client.csv (43 percent, 12.5 MB a second, about 2
 * minutes left)`); null while the same step was spoken of less than `everyMs` ago.
 */
export function pacedWords(everyMs: number): (progress: JobProgress) => string | null {
  let phase = { total: 0, startedAt: Date.now() }
  let said = { words: '', at: 0 }
  return ({ done, total, words }) => {
    const now = Date.now()
    // Another total is another phase: what was done in the one before says nothing of its pace.
    if (total !== phase.total) phase = { total, startedAt: now }
    if (words === said.words && now - said.at < everyMs) return null
    said = { words, at: now }
    const unit = unitOf(words)
    if (unit === null) return words
    return `${words} (${paceWords({ unit, done, total, elapsedMs: now - phase.startedAt })})`
  }
}

/** What the work counts; null where it counts steps, of which a pace says nothing. */
function unitOf(words: string): 'bytes' | 'rows' | null {
  if (!words.endsWith('.csv')) return null
  return words.startsWith('Reading ') ? 'bytes' : 'rows'
}
