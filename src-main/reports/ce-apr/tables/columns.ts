import type { CellDefinition, CountDefinition, RowDefinition } from '../../engine/definition.ts'
import { all, everything, is, type Where } from '../../engine/where.ts'

/** Household types in the order of their columns: the total, then C to F. */
const householdTypes: readonly Where[] = [
  everything,
  is('household_type', 'adults'),
  is('household_type', 'adults and children'),
  is('household_type', 'children'),
  is('household_type', 'unknown'),
]

export const householdTypeColumns = [
  '',
  'Total',
  'Without Children',
  'With Children and Adults',
  'With Only Children',
  'Unknown Household Type',
] as const

/** The letters of those columns that hold numbers. */
export const typeLetters = ['B', 'C', 'D', 'E', 'F'] as const

export const blank: CellDefinition = { kind: 'blank' }

export function count(universe: string, where: Where): CountDefinition {
  return { kind: 'count', universe, where }
}

/** A row that counts the same in each household type. */
export function byHouseholdType(label: string, universe: string, where: Where): RowDefinition {
  return { label, cells: householdTypes.map((type) => count(universe, all(where, type))) }
}

/** Counts of each household type that no row prints, by cell id: `Q9d.B23-openings`. */
export function unprintedByHouseholdType(
  table: string,
  line: number,
  name: string,
  universe: string,
  where: Where,
): Readonly<Record<string, CountDefinition>> {
  return Object.fromEntries(
    typeLetters.map((letter, at) => [
      `${table}.${letter}${line}-${name}`,
      count(universe, all(where, householdTypes[at] ?? everything)),
    ]),
  )
}

/** A row of percentages, one for each household type. `numerator` and `denominator` name cells of a column by letter. */
export function percentByHouseholdType(
  label: string,
  numerator: (letter: string) => string,
  denominator: (letter: string) => string,
): RowDefinition {
  return {
    label,
    cells: typeLetters.map((letter) => ({
      kind: 'percent',
      numerator: [numerator(letter)],
      denominator: [denominator(letter)],
    })),
  }
}

/** A row that this report does not ask for. */
export function notAsked(label: string, cells: number): RowDefinition {
  return { label, cells: Array.from({ length: cells }, () => blank) }
}
