import type { Relation } from '#shared/domain/disclosure/release.ts'

/** Some numbers, and all that follow from them one by one. */
export function whatFollows(
  given: Iterable<readonly [id: string, value: number]>,
  relations: readonly Relation[],
): ReadonlyMap<string, number> {
  const certain = new Map(given)
  let open = relations
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
