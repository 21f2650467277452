import type { CellId, CellSum } from '#shared/domain/report/made-report.ts'

/**
 * How merged counts add up: each is the sum of its parts, stands for them in the sums that they all are parts of, and where
 * totals were merged along with their parts, merged parts are the merged total.
 */
export function sumsOfMerged(sums: readonly CellSum[], merged: readonly CellSum[]): readonly CellSum[] {
  const placeOf = new Map<CellId, { readonly by: CellSum; readonly at: number }>()
  for (const by of merged) for (const [at, part] of by.parts.entries()) placeOf.set(part, { by, at })
  const known = new Set(sums.map(keyOf))
  return [
    ...merged,
    ...sums.flatMap((sum) => [...inTheirPlace(sum, placeOf), ...alongside(sum, placeOf, known)]),
  ]
}

type Places = ReadonlyMap<CellId, { readonly by: CellSum; readonly at: number }>

/** `total = c + d + e` with d and e merged is `total = c + de`. */
function inTheirPlace({ total, parts }: CellSum, placeOf: Places): readonly CellSum[] {
  const whole = new Set(
    parts
      .flatMap((part) => placeOf.get(part)?.by ?? [])
      .filter((by) => by.parts.every((each) => parts.includes(each))),
  )
  if (whole.size === 0) return []
  const rest = parts.filter((part) => {
    const place = placeOf.get(part)
    return place === undefined || !whole.has(place.by)
  })
  return [{ total, parts: [...rest, ...[...whole].map((by) => by.total)] }]
}

/** `d = d1 + d2` and `e = e1 + e2`, all merged in pairs, is `de = de1 + de2`. */
function alongside(
  { total, parts }: CellSum,
  placeOf: Places,
  known: ReadonlySet<string>,
): readonly CellSum[] {
  const whole = placeOf.get(total)
  const places = parts.map((part) => placeOf.get(part))
  if (whole?.at !== 0) return []
  const those = places.flatMap((place) => (place?.at === 0 ? [place.by] : []))
  if (those.length !== parts.length) return []
  const all = whole.by.parts.every((each, at) =>
    known.has(keyOf({ total: each, parts: those.map(({ parts: own }) => own[at] ?? '') })),
  )
  return all ? [{ total: whole.by.total, parts: those.map((by) => by.total) }] : []
}

function keyOf({ total, parts }: CellSum): string {
  return `${total} = ${parts.toSorted().join(' + ')}`
}
