import { isSmall } from '#shared/domain/disclosure/small-cells.ts'
import type { Release } from '#shared/domain/disclosure/release.ts'
import { Groups } from './groups.ts'

/** A whole number that a reader may or may not know, under every name it has. */
export interface Column {
  readonly at: number
  /** The first of its names: a cell's where it has one. */
  readonly id: string
  readonly ids: readonly string[]
  /** The cells in which it stands. It is unknown only where all of them are hidden. */
  readonly cells: readonly string[]
  /** Its value, or a value that agrees with everything where only an earlier release knew it. */
  readonly value: number
  readonly kind: 'cell' | 'unprinted' | 'known'
  /** Why it is hidden in any case, if it is. */
  readonly hiddenFor: 'small' | 'differs' | 'hidden before' | null
  /** What a reader who knows why it was hidden starts from, as far as that tells something. */
  readonly informed: readonly [low: number, high: number] | null
  readonly weight: number
}

/**
 * The numbers of a release. Those that are the same by a relation of two terms are one: a cell that stands in several
 * tables, or that an earlier release printed too.
 */
export function toColumns(
  release: Release,
  threshold: number,
  completed: ReadonlyMap<string, number>,
): readonly Column[] {
  const cells = new Map(release.cells.map((cell) => [cell.id, cell]))
  const known = new Map(release.known.map(({ id, value }) => [id, value]))
  const unprinted = new Map(
    release.unprinted.map(({ id, value, guard }) => [id, { value: value ?? completed.get(id) ?? 0, guard }]),
  )
  const changed = Map.groupBy(release.changed, ({ id }) => id)
  const worked = workedOut(release, new Set(known.keys()))
  const groups = sameOnes(
    release,
    (id) => known.has(id),
    (id) => isSmall(cells.get(id)?.value ?? 0, threshold),
  )
  const members = Map.groupBy([...cells.keys(), ...unprinted.keys(), ...known.keys()], (id) =>
    groups.rootOf(id),
  )
  return [...members.values()].map((ids, at): Column => {
    const [id = ''] = ids
    const own = ids.flatMap((each) => cells.get(each) ?? [])
    const value = cells.get(id)?.value ?? unprinted.get(id)?.value ?? known.get(id) ?? 0
    const isKnown = ids.some((each) => known.has(each) || (worked.has(each) && own.length === 0))
    const before = ids
      .flatMap((each) => changed.get(each) ?? [])
      .map((each) => each.before)
      .find((each) => each !== value && Math.abs(each - value) < threshold)
    const wasHidden = ids.some((each) => unprinted.get(each)?.guard === 'hidden before')
    const hiddenFor =
      own.length === 0 ? null : isSmall(value, threshold) ? 'small' : before !== undefined ? 'differs' : null
    return {
      at,
      id,
      ids,
      cells: own.map((cell) => cell.id),
      value,
      kind: isKnown ? 'known' : own.length > 0 ? 'cell' : 'unprinted',
      hiddenFor: hiddenFor ?? (own.length > 0 && wasHidden && !isKnown ? 'hidden before' : null),
      informed:
        hiddenFor === 'small'
          ? [1, threshold - 1]
          : hiddenFor === 'differs' && before !== undefined
            ? [Math.max(0, before - threshold + 1), before + threshold - 1]
            : null,
      weight: own.length === 0 ? 1 : own.reduce((sum, { weight }) => sum + (weight ?? 1), 0),
    }
  })
}

/** A small cell that was printed before stays by itself: it is hidden all the same, and counted as given away. */
function sameOnes(
  { relations }: Release,
  isKnown: (id: string) => boolean,
  isSmallCell: (id: string) => boolean,
): Groups<string> {
  const groups = new Groups<string>()
  for (const { terms } of relations) {
    const [one, other, more] = terms
    if (!one || !other || more || one[1] + other[1] !== 0 || one[1] === 0) continue
    const isGivenAway =
      (isSmallCell(one[0]) && isKnown(other[0])) || (isSmallCell(other[0]) && isKnown(one[0]))
    if (!isGivenAway) groups.join([one[0], other[0]])
  }
  return groups
}

/** Numbers that follow from earlier releases one by one: this release can neither hide nor reveal them. */
function workedOut(release: Release, given: ReadonlySet<string>): ReadonlySet<string> {
  const known = new Set(given)
  const printed = new Set(release.cells.map(({ id }) => id))
  for (let before = -1; before !== known.size;) {
    before = known.size
    for (const { terms } of release.relations) {
      const open = terms.filter(([id]) => !known.has(id))
      const [only] = open
      if (only !== undefined && open.length === 1 && !printed.has(only[0])) known.add(only[0])
    }
  }
  return new Set([...known].filter((id) => !given.has(id)))
}
