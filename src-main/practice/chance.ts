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

/** One of a list, each as likely as the others. */
export function pick<T>(chance: Chance, from: readonly T[]): T {
  const found = from[Math.floor(chance() * from.length)]
  if (found === undefined) throw new Error('There is nothing to draw from')
  return found
}

/** One of a list, each as likely as its weight says. */
export function weighted<T>(chance: Chance, from: readonly (readonly [weight: number, T])[]): T {
  let left = chance() * from.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, value] of from) {
    left -= weight
    if (left < 0) return value
  }
  return pick(chance, from)[1]
}

/**
 * Deals from a list in turn, so that each comes as often as its weight says in any long enough stretch, and not only in
 * the long run.
 */
export function evenly<T>(chance: Chance, from: readonly (readonly [weight: number, T])[]): () => T {
  const total = from.reduce((sum, [weight]) => sum + weight, 0)
  const hands = from.map(([weight, value]) => ({ share: weight / total, value, owed: chance() }))
  return () => {
    for (const hand of hands) hand.owed += hand.share
    const next = hands.reduce((most, hand) => (hand.owed > most.owed ? hand : most))
    next.owed -= 1
    return next.value
  }
}
