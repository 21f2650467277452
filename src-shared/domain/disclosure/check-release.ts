import { valuesOf, type Release } from './release.ts'

/**
 * What makes a release unfit to be reasoned about: a number that is no count, an id given twice or named nowhere, a
 * relation that its own numbers break. Each is a fault of whoever made the release, said by cell id.
 */
export function faultsOf(release: Release): readonly string[] {
  const values = valuesOf(release)
  const all = [
    ...release.cells,
    ...release.percents,
    ...release.unprinted,
    ...release.known,
    ...release.knownShares,
  ]
  const faults: string[] = []
  const seen = new Set<string>()
  for (const { id } of all) {
    if (seen.has(id)) faults.push(`${id} is there twice`)
    seen.add(id)
  }
  for (const [id, value] of values)
    if (value !== null && !(Number.isSafeInteger(value) && value >= 0)) faults.push(`${id} is not a count`)
  for (const { terms } of release.relations) {
    const missing = terms.find(([id]) => !values.has(id))
    if (missing) faults.push(`${missing[0]} is named by a sum but is not there`)
    else if (!holds(terms, values)) faults.push(`${terms.map(([id]) => id).join(', ')} do not add up`)
  }
  for (const { id, numerator, denominator } of [...release.percents, ...release.knownShares]) {
    const over = values.get(numerator)
    const under = values.get(denominator)
    if (over === undefined || under === undefined)
      faults.push(`${id} is a share of something that is not there`)
    else if (over !== null && under !== null && over > under) faults.push(`${id} is more than the whole`)
  }
  return faults
}

function holds(
  terms: readonly (readonly [string, number])[],
  values: ReadonlyMap<string, number | null>,
): boolean {
  let sum = 0
  for (const [id, times] of terms) {
    const value = values.get(id)
    if (value === null || value === undefined) return true
    sum += times * value
  }
  return sum === 0
}
