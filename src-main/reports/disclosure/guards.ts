import { isSmall } from '#shared/domain/disclosure/small-cells.ts'
import { valuesOf, type Release } from '#shared/domain/disclosure/release.ts'
import { whatFollows } from './what-follows.ts'
import type { Column } from './columns.ts'
import type { Guarded } from './instance.ts'

/** Which numbers must stay unknown, and how: the strictest way of all their names. */
export function guardsOf(
  release: Release,
  columns: readonly Column[],
  place: (id: string) => number,
  threshold: number,
): readonly Guarded[] {
  const certain = whatFollows(
    [...valuesOf(release)].flatMap(([id, value]) => (value === null ? [] : [[id, value] as const])),
    release.relations,
  )
  const found = new Map<number, Guarded['how']>()
  const guard = (column: number, how: Guarded['how']): void => {
    const known = found.get(column)
    if (columns[column]?.kind !== 'known' && (known === undefined || known === 'perhaps small'))
      found.set(column, how)
  }
  for (const { at, hiddenFor } of columns)
    if (hiddenFor === 'small' || hiddenFor === 'differs') guard(at, 'small')
  for (const { id, guard: when } of release.unprinted) {
    const column = place(id)
    if (when === 'none') continue
    if (when === 'hidden before') guard(column, 'hidden before')
    else if (columns[column]?.kind === 'unprinted') {
      const value = columns[column].ids.map((each) => certain.get(each)).find((each) => each !== undefined)
      if (value === undefined) guard(column, 'perhaps small')
      else if (isSmall(value, threshold)) guard(column, 'small')
    }
  }
  return [...found].map(([column, how]) => ({ column, how }))
}
