/** HUD's relationship to the head of household (3.15) in the short words of a list. */
export function relationshipWords(code: number | null): string {
  return code === null ? notCollected : (words[code] ?? notCollected)
}

/** An age in a table. */
export function ageInTable(age: number | null): string {
  if (age === null) return 'Not known'
  return age < 1 ? 'Under 1' : String(age)
}

const notCollected = 'Data not collected'

const words: Readonly<Record<number, string>> = {
  1: 'Head of household',
  2: 'Child',
  3: 'Spouse or partner',
  4: 'Other relative',
  5: 'Not a relative',
}
