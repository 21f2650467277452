import type { Chance } from './chance.ts'

const beginnings = [
  'A',
  'Be',
  'Da',
  'E',
  'Fa',
  'Ga',
  'Ha',
  'I',
  'Jo',
  'Ka',
  'Le',
  'Ma',
  'No',
  'O',
  'Pe',
  'Ro',
  'Sa',
  'Ta',
  'U',
  'Wi',
]
const middles = ['la', 'mi', 'no', 're', 'so', 'ta', 'vi', 'ra', 'ni', 'lo']
const ends = ['n', 'r', 'na', 'ka', 'ff', 'la', 's', 'm', 'tto', 'berg']

/** An invented name out of `different` ones, the first of them far more common than the last, as names are. */
export function nameFrom(chance: Chance, different: number): string {
  const nth = Math.floor(different * chance.next() ** 2)
  const part = (list: readonly string[], of: number): string => list[of % list.length] ?? ''
  return `${part(beginnings, nth)}${part(middles, Math.floor(nth / 20))}${part(ends, Math.floor(nth / 200))}`
}
