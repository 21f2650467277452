/** Chance that comes out the same at every run: the same seed makes the same vault. */
export interface Chance {
  /** From 0 (included) to 1 (excluded). */
  next(): number
  /** A whole number from 0 to `below`, which is excluded. */
  upTo(below: number): number
  pick<T>(from: readonly T[]): T
  /** One of these, as often as its weight says. */
  weighted<T>(from: readonly (readonly [T, number])[]): T
  /** 32 hex characters. */
  id(): string
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  /** mulberry32: 32 bits of state, good enough to spread rows. */
  const word = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = (): number => word() / 2 ** 32
  const upTo = (below: number): number => Math.floor(next() * below)
  return {
    next,
    upTo,
    pick: (from) => there(from[upTo(from.length)]),
    weighted: (from) => {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of from) {
        left -= weight
        if (left < 0) return value
      }
      return there(from.at(-1))[0]
    },
    id: () => [word(), word(), word(), word()].map((part) => part.toString(16).padStart(8, '0')).join(''),
  }
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is nothing to choose from')
  return value
}
