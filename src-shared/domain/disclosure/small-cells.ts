/** The thresholds an agency can choose. A threshold hides the counts from 1 to one less than itself. */
export const thresholds = [5, 6, 10, 11] as const
export type Threshold = (typeof thresholds)[number]

/** The rule of the Centers for Medicare & Medicaid Services, which most states know: 1 to 10 are hidden. */
export const defaultThreshold: Threshold = 11

/** What each threshold means, so that nobody has to wonder whether 10 is hidden at "10". */
export function thresholdWords(threshold: Threshold): string {
  return `Counts from 1 to ${threshold - 1} are hidden. ${threshold} is the smallest count that shows, and 0 shows unless it would give a hidden count away.`
}

export function isThreshold(value: number): value is Threshold {
  return thresholds.some((threshold) => threshold === value)
}

/** Whether a count is one that may point at a person. */
export function isSmall(value: number, threshold: number): boolean {
  return value >= 1 && value < threshold
}

/**
 * How far apart the smallest and the largest value must lie that a reader can give a hidden count: at `threshold - 1`
 * they cannot both lie within 1..threshold-1, so nobody can even be sure that the count is small.
 */
export function plainWidth(threshold: number): number {
  return threshold - 1
}

/**
 * The same for a reader who knows which cells were hidden for being small, and so starts from 1..threshold-1: at least
 * half of those values must stay possible.
 */
export function informedWidth(threshold: number): number {
  return Math.ceil((threshold - 1) / 2) - 1
}
