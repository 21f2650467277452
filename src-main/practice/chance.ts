/** Draws from 0 (included) to 1 (excluded). */
export type Chance = () => number

/**
 * The same draws for the same seed (mulberry32), so that a practice vault made on one day is like any other made that
 * day. Nothing secret is drawn here: ids and keys come from the system.
 */
export function seededChance(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `least` to `most`, both included. */
export function between(chance: Chance, least: number, most: number): number {
  return least + Math.floor(chance() * (most - least + 1))
}
