import type { ChangedCount, Release } from '#shared/domain/disclosure/release.ts'
import { complete } from '../complete.ts'
import { whatFollows } from '../what-follows.ts'
import type { Highs } from '../solver.ts'
import type { Link } from './links.ts'

/** A release with its links as relations, as far as the numbers agree with them. */
export interface Agreed {
  readonly release: Release
  /** The links that the numbers contradict, and by how much: their terms come to more than they may, or to less. */
  readonly missed: readonly { readonly name: string; readonly by: number }[]
}

/** By how much a link is missed: its terms come to more than they may, or to less. */
type Misses = ReadonlyMap<Link, number>

/**
 * Adds links to a release. Those that the numbers contradict, as few as can be found, are turned round: what they miss by
 * is a number of its own, which is guarded when it is small, for it counts who was added or left out since.
 * @throws AppError `not-allowed` when there was no time to find out
 */
export function withLinks(highs: Highs, release: Release, links: readonly Link[]): Agreed {
  for (const misses of attempts(highs, release, links)) {
    const linked = turned(release, links, misses)
    if (complete(highs, linked) !== null)
      return {
        release: { ...linked, changed: changedIn(release, misses) },
        missed: [...misses].map(([{ name }, by]) => ({ name, by })),
      }
  }
  throw new Error('A release contradicts itself')
}

/** No link missed, then those that halves must miss, then those that whole numbers must. */
function* attempts(highs: Highs, release: Release, links: readonly Link[]): Generator<Misses> {
  yield new Map()
  yield leastMisses(highs, release, links, false)
  yield leastMisses(highs, release, links, true)
}

function leastMisses(highs: Highs, release: Release, links: readonly Link[], whole: boolean): Misses {
  const loose: Release = {
    ...release,
    unprinted: [
      ...release.unprinted,
      ...links.flatMap((link) =>
        [tooMuch(link), tooLittle(link)].map((id) => ({ id, value: null, guard: 'none' as const })),
      ),
    ],
    relations: [
      ...release.relations,
      ...links.map((link) => ({
        terms: [...natural(link), [tooMuch(link), -1] as const, [tooLittle(link), 1] as const],
      })),
    ],
  }
  const costs = new Map(
    links.flatMap((link) => [tooMuch(link), tooLittle(link)].map((id) => [id, 1] as const)),
  )
  const found = complete(highs, loose, { costs, whole })
  if (found === null) throw new Error('A release contradicts itself')
  return new Map(
    links.flatMap((link) => {
      const by = (found.get(tooMuch(link)) ?? 0) - (found.get(tooLittle(link)) ?? 0)
      return Math.abs(by) < 1e-6 ? [] : [[link, by] as const]
    }),
  )
}

function turned(release: Release, links: readonly Link[], misses: Misses): Release {
  return {
    ...release,
    unprinted: [
      ...release.unprinted.filter(({ id }) => ![...misses.keys()].some(({ rest }) => rest === id)),
      ...[...misses.keys()].map((link) => ({
        id: changed(link),
        value: null,
        guard: 'when small' as const,
      })),
    ],
    relations: [
      ...release.relations,
      ...links.map((link) => {
        const by = misses.get(link)
        return {
          terms:
            by === undefined ? natural(link) : [...link.terms, [changed(link), by > 0 ? -1 : 1] as const],
        }
      }),
    ],
  }
}

function natural({ terms, rest }: Link): Link['terms'] {
  return rest === null ? terms : [...terms, [rest, -1]]
}

function changedIn(release: Release, misses: Misses): readonly ChangedCount[] {
  const known = whatFollows(
    release.known.map(({ id, value }) => [id, value] as const),
    release.relations,
  )
  return [...misses.keys()].flatMap(({ same }) => {
    const before = same === undefined ? undefined : known.get(same.before)
    return same === undefined || before === undefined ? [] : [{ id: same.cell, before, at: same.at }]
  })
}

const tooMuch = ({ name }: Link): string => `too much: ${name}`
const tooLittle = ({ name }: Link): string => `too little: ${name}`
const changed = ({ name }: Link): string => `changed since: ${name}`
