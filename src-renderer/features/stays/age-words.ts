/** An age beside a name; null where it is not known. */
export function ageWords(age: number | null): string | null {
  return age === null ? null : `Age ${age}`
}
