import type { Effect } from '#shared/domain/exchange/finding-effects.ts'

/** One value or row that did not come in as it was written, or that somebody should look at. */
export interface Finding {
  readonly file: string
  /** The line in the file; null where it is about the file as a whole. */
  readonly line: number | null
  readonly column: string | null
  readonly value: string | null
  readonly reason: string
  readonly effect: Effect
}
