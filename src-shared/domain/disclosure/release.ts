/** A count that would be printed. `weight` is how much its hiding costs; it never depends on the value. */
export interface ReleaseCell {
  readonly id: string
  readonly table: string
  readonly row: string
  readonly column: string
  readonly value: number
  readonly weight?: number
}

/** A percentage that would be printed: the share `numerator / denominator` of two numbers of the release. */
export interface PercentCell {
  readonly id: string
  readonly table: string
  readonly row: string
  readonly column: string
  readonly numerator: string
  readonly denominator: string
  /** Decimals of the printed fraction: 4 prints 0.7778. */
  readonly decimals: number
  readonly weight?: number
}

/**
 * A number that nobody prints but a reader can reason about: the rest of a group, the numerator of a percentage, a
 * count hidden earlier. `value` is null where only an earlier release knew it. `guard` says when it must stay unknown:
 * when it is small, always (it was hidden before), or never.
 */
export interface UnprintedCount {
  readonly id: string
  readonly value: number | null
  readonly guard: 'when small' | 'hidden before' | 'none'
}

/** A count that an earlier release printed: known for good. */
export interface KnownCount {
  readonly id: string
  readonly value: number
}

/** A percentage that an earlier release printed: `units` of its last decimal. */
export interface KnownShare {
  readonly id: string
  readonly numerator: string
  readonly denominator: string
  readonly decimals: number
  readonly units: number
}

/** The sum of `times * count` over the terms is 0. */
export interface Relation {
  readonly terms: readonly (readonly [id: string, times: number])[]
}

/**
 * A cell that says other than an earlier release did of the same days and projects. Where they differ by few, the
 * difference points at whoever was added or left out, so the cell is hidden like a small count.
 */
export interface ChangedCount {
  readonly id: string
  readonly before: number
  /** Which of the earlier releases. */
  readonly at: number
}

/** Numbers that leave together, and everything a reader knows about how they hang together. */
export interface Release {
  readonly cells: readonly ReleaseCell[]
  readonly percents: readonly PercentCell[]
  readonly unprinted: readonly UnprintedCount[]
  readonly known: readonly KnownCount[]
  readonly knownShares: readonly KnownShare[]
  readonly relations: readonly Relation[]
  readonly changed: readonly ChangedCount[]
}

export const emptyRelease: Release = {
  cells: [],
  percents: [],
  unprinted: [],
  known: [],
  knownShares: [],
  relations: [],
  changed: [],
}

/** `total` is the sum of `parts`. */
export function sumOf(total: string, parts: readonly string[]): Relation {
  return { terms: [[total, 1], ...parts.map((part) => [part, -1] as const)] }
}

/**
 * `parts` lie within `whole` and do not overlap. What is left over is a group of people too, so it is guarded when it is
 * small: 25 of whom 24 were housed tells of one who was not.
 */
export function within(
  whole: string,
  parts: readonly string[],
  left: number,
): { readonly unprinted: UnprintedCount; readonly relation: Relation } {
  const id = `${whole} without ${parts.join(' and ')}`
  return { unprinted: { id, value: left, guard: 'when small' }, relation: sumOf(whole, [...parts, id]) }
}

/** Every number's value by its id; null where it is not known any more. */
export function valuesOf(release: Release): ReadonlyMap<string, number | null> {
  return new Map<string, number | null>(
    [...release.cells, ...release.unprinted, ...release.known].map(({ id, value }) => [id, value]),
  )
}

/** The printed percentage as a whole number of its last decimal, rounded half up; 0 where there is nothing to divide. */
export function percentUnits(numerator: number, denominator: number, decimals: number): number {
  if (denominator === 0) return 0
  return Math.floor((2 * numerator * 10 ** decimals + denominator) / (2 * denominator))
}

/** `0.7778`, as HUD's files write a percentage. */
export function percentText(units: number, decimals: number): string {
  return (units / 10 ** decimals).toFixed(decimals)
}
