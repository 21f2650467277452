/** What a list of times says. Milliseconds. */
export interface Spread {
  readonly runs: number
  readonly median: number
  readonly p99: number
  readonly longest: number
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  return { runs: sorted.length, median: at(sorted, 0.5), p99: at(sorted, 0.99), longest: at(sorted, 1) }
}

export function medianOf(times: readonly number[]): number {
  return spreadOf(times).median
}

/** The smallest of the sorted times that this part of them does not exceed (nearest rank). */
function at(sorted: readonly number[], part: number): number {
  const value = sorted[Math.max(Math.ceil(sorted.length * part) - 1, 0)]
  if (value === undefined) throw new Error('nothing was measured')
  return Math.round(value * 1000) / 1000
}
