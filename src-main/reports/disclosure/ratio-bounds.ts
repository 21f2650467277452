import { percentUnits } from '#shared/domain/disclosure/release.ts'
import type { Ratio } from './instance.ts'
import type { Bound } from './solver.ts'

/**
 * What a printed percentage says of its two numbers, as two inequalities that are both at least 0: rounded half up,
 * `units` stands for `units - 1/2 <= scale * numerator / denominator < units + 1/2`. Times two, the second is at least 1
 * in whole numbers, except for the 0 that also stands for nothing to divide. `most` is the largest denominator there is.
 */
export function ratioBounds(
  { numerator, denominator, scale, units }: Ratio,
  most: number,
): readonly [Bound, Bound] {
  const [over, under] = shareBounds(units, scale, most)
  const boundOn = ({ low, high, times }: ShareBound): Bound =>
    // a number by itself, under two names, prints 1 or 0
    numerator === denominator
      ? { low, high, columns: [numerator], times: [times[0] + times[1]] }
      : { low, high, columns: [numerator, denominator], times }
  return [boundOn(over), boundOn(under)]
}

interface ShareBound {
  readonly low: number
  readonly high: number
  /** The factors of the numerator and of the denominator. */
  readonly times: readonly [number, number]
}

/** The same without saying which columns the two numbers are. */
export function shareBounds(units: number, scale: number, most: number): readonly [ShareBound, ShareBound] {
  const half = 1 / (2 * scale)
  const over = { low: 0, high: Infinity, times: [1, -(2 * units - 1) * half] } as const
  // a whole denominator up to `most`, made less by less than one: the same as one less, and 0 where it is 0
  if (units === 0) return [over, { low: 0, high: Infinity, times: [-1, half * (1 - 1 / (most + 1))] }]
  return [over, { low: half, high: Infinity, times: [-1, (2 * units + 1) * half] }]
}

/** Whether these two numbers print as this percentage, exactly. */
export function prints(ratio: Ratio, numerator: number, denominator: number): boolean {
  return percentUnits(numerator, denominator, Math.log10(ratio.scale)) === ratio.units
}
