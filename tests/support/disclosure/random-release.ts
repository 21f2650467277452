import { isSmall } from '#shared/domain/disclosure/small-cells.ts'
import {
  emptyRelease,
  sumOf,
  within,
  type KnownCount,
  type PercentCell,
  type Relation,
  type Release,
  type ReleaseCell,
  type UnprintedCount,
} from '#shared/domain/disclosure/release.ts'

/** Draws whole numbers from 0 to below `limit`, the same for the same seed. */
export type Draw = (limit: number) => number

/** Mulberry32: small, and the same on every machine. */
export function newDraw(seed: number): Draw {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

/** A table of one to three dimensions with all its margins. Cells are named by their place, `*` for a total. */
export interface MarginTable {
  readonly name: string
  readonly sizes: readonly number[]
  /** The inner cells, each by its place in every dimension. */
  readonly inner: readonly {
    readonly id: string
    readonly place: readonly number[]
    readonly value: number
  }[]
  /** Every total by the inner cells that it sums. */
  readonly totals: readonly {
    readonly id: string
    readonly sums: readonly string[]
    readonly value: number
  }[]
}

export interface RandomRelease {
  readonly release: Release
  readonly tables: readonly MarginTable[]
  /** Pairs of totals in two tables that are the same number. */
  readonly same: readonly (readonly [string, string])[]
}

/** A count as small agencies have them: often none, mostly few, now and then many. */
export function drawCount(draw: Draw, most = 60): number {
  const kind = draw(10)
  if (kind < 3) return 0
  if (kind < 8) return 1 + draw(Math.min(14, most))
  return 1 + draw(most)
}

/** One table, or two that share a margin; sometimes percentages of a total, sometimes an earlier release. */
export function randomRelease(draw: Draw, sizeLimit = 4, most = 60): RandomRelease {
  const dimensions = 1 + draw(3)
  const size = (): number => 2 + draw(sizeLimit - 1)
  const sizes = Array.from({ length: dimensions }, () => (dimensions === 3 ? 2 + draw(2) : size()))
  const first = marginTable('T1', sizes, () => drawCount(draw, most))
  const isLinked = dimensions === 2 && draw(2) === 0
  const tables = isLinked ? [first, linkedTable(draw, first, size())] : [first]
  const same: (readonly [string, string])[] = isLinked
    ? [...Array.from({ length: sizes[0] ?? 0 }, (_, at) => String(at)), '*'].map(
        (row) => [`T1:${row}|*`, `T2:${row}|*`] as const,
      )
    : []
  const shares = draw(3) === 0 ? sharesOf(draw, first) : { percents: [], unprinted: [], relations: [] }
  const before = draw(4) === 0 ? earlier(draw, first) : { known: [], unprinted: [], relations: [] }
  return {
    tables,
    same,
    release: {
      ...emptyRelease,
      cells: tables.flatMap(cellsOf),
      percents: shares.percents,
      unprinted: [...shares.unprinted, ...before.unprinted],
      known: before.known,
      relations: [
        ...tables.flatMap(relationsOf),
        ...same.map(([one, other]) => sumOf(one, [other])),
        ...shares.relations,
        ...before.relations,
      ],
    },
  }
}

export function marginTable(
  name: string,
  sizes: readonly number[],
  count: (place: readonly number[]) => number,
): MarginTable {
  const places = sizes.reduce<readonly (readonly number[])[]>(
    (all, size) => all.flatMap((place) => Array.from({ length: size }, (_, at) => [...place, at])),
    [[]],
  )
  const inner = places.map((place) => ({ id: idOf(name, place), place, value: count(place) }))
  const totals = sizes
    .reduce<readonly (readonly (number | null)[])[]>(
      (all, size) =>
        all.flatMap((place) => [
          ...Array.from({ length: size }, (_, at) => [...place, at]),
          [...place, null],
        ]),
      [[]],
    )
    .filter((place) => place.includes(null))
    .map((place) => {
      const summed = inner.filter((cell) => place.every((at, axis) => at === null || cell.place[axis] === at))
      return {
        id: idOf(name, place),
        sums: summed.map(({ id }) => id),
        value: summed.reduce((sum, { value }) => sum + value, 0),
      }
    })
  return { name, sizes, inner, totals }
}

function idOf(name: string, place: readonly (number | null)[]): string {
  return `${name}:${place.map((at) => at ?? '*').join('|')}`
}

/** Another table whose row totals are those of the first. */
function linkedTable(draw: Draw, first: MarginTable, columns: number): MarginTable {
  const left = new Map(first.totals.map(({ id, value }) => [id, value]))
  return marginTable('T2', [first.sizes[0] ?? 0, columns], ([row = 0, column = 0]) => {
    const key = `T1:${row}|*`
    const rest = left.get(key) ?? 0
    const part = column === columns - 1 ? rest : draw(rest + 1)
    left.set(key, rest - part)
    return part
  })
}

function cellsOf({ name, inner, totals }: MarginTable): readonly ReleaseCell[] {
  return [...inner, ...totals].map(({ id, value }) => {
    const place = id.slice(name.length + 1).split('|')
    return { id, table: name, row: place[0] ?? '', column: place.slice(1).join('|'), value }
  })
}

/** A total is the sum over one of its dimensions, for each dimension that it sums. */
function relationsOf({ name, sizes, totals }: MarginTable): readonly Relation[] {
  return totals.flatMap(({ id }) => {
    const place = id.slice(name.length + 1).split('|')
    return sizes.flatMap((size, axis) =>
      place[axis] === '*'
        ? [
            sumOf(
              id,
              Array.from({ length: size }, (_, at) => `${name}:${place.with(axis, String(at)).join('|')}`),
            ),
          ]
        : [],
    )
  })
}

function sharesOf(
  draw: Draw,
  { name, inner, totals }: MarginTable,
): {
  readonly percents: readonly PercentCell[]
  readonly unprinted: readonly UnprintedCount[]
  readonly relations: readonly Relation[]
} {
  const grand = totals.at(-1)
  const chosen = inner.filter(() => draw(2) === 0).slice(0, 4)
  if (!grand || chosen.length === 0 || inner.length < 2) return { percents: [], unprinted: [], relations: [] }
  const rests = chosen.map(({ id, value }) => within(grand.id, [id], grand.value - value))
  return {
    percents: chosen.map(({ id }) => ({
      id: `${id} %`,
      table: name,
      row: id,
      column: '%',
      numerator: id,
      denominator: grand.id,
      decimals: [0, 2, 4][draw(3)] ?? 4,
    })),
    unprinted: rests.map(({ unprinted }) => unprinted),
    relations: rests.map(({ relation }) => relation),
  }
}

/** An earlier release of a range within this one: some of its counts were printed, the small ones hidden. */
function earlier(
  draw: Draw,
  { inner, totals }: MarginTable,
): {
  readonly known: readonly KnownCount[]
  readonly unprinted: readonly UnprintedCount[]
  readonly relations: readonly Relation[]
} {
  const known: KnownCount[] = []
  const unprinted: UnprintedCount[] = []
  const relations: Relation[] = []
  for (const { id, value } of [...inner, ...totals].filter(() => draw(3) === 0)) {
    const then = value - draw(Math.min(value, 20) + 1)
    const thenId = `before ${id}`
    if (isSmall(then, 11)) unprinted.push({ id: thenId, value: null, guard: 'hidden before' })
    else known.push({ id: thenId, value: then })
    const rest = `since ${id}`
    unprinted.push({
      id: rest,
      value: isSmall(then, 11) ? null : value - then,
      guard: 'when small',
    })
    relations.push(sumOf(id, [thenId, rest]))
  }
  return { known, unprinted, relations }
}
