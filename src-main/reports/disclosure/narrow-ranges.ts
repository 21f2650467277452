import type { Bound } from './solver.ts'

type Range = readonly [low: number, high: number]

/** As many times as all bounds are gone through: what they say is mostly said after a few. */
const rounds = 8

/**
 * What follows for each number by itself from what is known of it and, bound by bound, of its neighbours. Never narrower
 * than the truth, so what reaches as far as this needs no further proof.
 */
export function narrowRanges(ranges: readonly Range[], bounds: readonly Bound[]): readonly Range[] {
  const found = ranges.map(([low, high]): [number, number] => [low, high])
  for (let round = 0, changed = true; changed && round < rounds; round += 1) {
    changed = false
    for (const { low, high, columns, times } of bounds) {
      let least = 0
      let greatest = 0
      for (const [place, at] of columns.entries()) {
        const factor = times[place] ?? 0
        const [from = 0, to = 0] = found[at] ?? []
        least += factor * (factor > 0 ? from : to)
        greatest += factor * (factor > 0 ? to : from)
      }
      for (const [place, at] of columns.entries()) {
        const factor = times[place] ?? 0
        const range = found[at]
        if (!range || factor === 0) continue
        const [from, to] = range
        const othersLeast = least - factor * (factor > 0 ? from : to)
        const othersGreatest = greatest - factor * (factor > 0 ? to : from)
        const ends = [(low - othersGreatest) / factor, (high - othersLeast) / factor]
        const [bottom = 0, top = 0] = factor > 0 ? ends : ends.toReversed()
        const tighter: [number, number] = [
          Math.max(from, Math.ceil(bottom - slight)),
          Math.min(to, Math.floor(top + slight)),
        ]
        if (tighter[0] > from || tighter[1] < to) {
          found[at] = tighter
          least += factor * ((factor > 0 ? tighter[0] : tighter[1]) - (factor > 0 ? from : to))
          greatest += factor * ((factor > 0 ? tighter[1] : tighter[0]) - (factor > 0 ? to : from))
          changed = true
        }
      }
    }
  }
  return found
}

const slight = 1e-6
