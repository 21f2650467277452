/** A household by its place among those listed: a number is told and looked up faster than an id. */
export type Person = { readonly nth: number }

/** A value that is an answer; null for one that nobody could give. */
export function within(value: number | null, least: number, most: number): number | null {
  return value !== null && value >= least && value <= most ? value : null
}
