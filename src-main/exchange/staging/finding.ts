/** What became of a value or row that is not as HUD's standard has it. */
export const effects = {
  value: 'Value left out',
  row: 'Row left out',
  mended: 'Came in changed',
  noted: 'Came in as it is',
} as const
export type Effect = keyof typeof effects

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
