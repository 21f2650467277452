import { isSmall } from '#shared/domain/disclosure/small-cells.ts'
import { valuesOf, type Release } from '#shared/domain/disclosure/release.ts'
import type { Column } from './columns.ts'
import type { Guarded } from './instance.ts'

/** Which numbers must stay unknown, and how: the strictest way of all their names. */
export function guardsOf(
  release: Release,
  columns: readonly Column[],
  place: (id: string) => number,
  threshold: number,
): readonly Guarded[] {
  const certain = certainValues(release)
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

/** What this release knows to be so, and all that follows from it one by one, whoever may know it. */
function certainValues(release: Release): ReadonlyMap<string, number> {
  const certain = new Map<string, number>()
  for (const [id, value] of valuesOf(release)) if (value !== null) certain.set(id, value)
  let open = release.relations
  for (let before = -1; before !== certain.size;) {
    before = certain.size
    open = open.filter(({ terms }) => {
      const unknown = terms.filter(([id]) => !certain.has(id))
      const [only] = unknown
      if (unknown.length > 1) return true
      if (only === undefined) return false
      const rest = terms.reduce((sum, [id, times]) => sum + times * (certain.get(id) ?? 0), 0)
      if (Number.isInteger(rest / only[1])) certain.set(only[0], Math.abs(-rest / only[1]))
      return false
    })
  }
  return certain
}
