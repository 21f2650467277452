import { percentUnits } from '#shared/domain/disclosure/release.ts'
import type { Ratio } from './instance.ts'
import type { Bound } from './solver.ts'

/**
 * What a printed percentage says of its two numbers, as two inequalities that are both at least 0: rounded half up,
 * `units` stands for `units - 1/2 <= scale * numerator / denominator < units + 1/2`. Times two, the second is at least 1
 * in whole numbers, except for the 0 that stands for nothing to divide.
 */
export function ratioBounds(ratio: Ratio): readonly [Bound, Bound] {
  const { numerator, denominator, scale, units } = ratio
  const columns = [numerator, denominator]
  const half = 1 / (2 * scale)
  const low = (2 * units - 1) * half
  const high = (2 * units + 1) * half
  return [
    { low: 0, high: Infinity, columns, times: [1, -low] },
    { low: units === 0 ? 0 : half, high: Infinity, columns, times: [-1, high] },
  ]
}

/** Whether these two numbers print as this percentage, exactly. */
export function prints(ratio: Ratio, numerator: number, denominator: number): boolean {
  return percentUnits(numerator, denominator, Math.log10(ratio.scale)) === ratio.units
}
