/** What became of a value or row that is not as HUD's standard has it. */
export const effects = {
  row: 'Row left out',
  value: 'Value left out',
  mended: 'Came in changed',
  noted: 'Came in as it is',
} as const
export type Effect = keyof typeof effects

/** The same, by what is lost the most. */
export const effectNames = ['row', 'value', 'mended', 'noted'] as const satisfies readonly Effect[]
