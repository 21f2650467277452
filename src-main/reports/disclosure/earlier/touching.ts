import type { Release } from '#shared/domain/disclosure/release.ts'
import { Groups } from '../groups.ts'
import type { Links } from './links.ts'

/**
 * What hangs together with the cells of this release, by way of numbers that are not known yet. The rest it can neither
 * give away nor hide.
 */
export function touching(
  release: Release,
  { unprinted, relations, links }: Links,
): readonly [Release, Links] {
  const known = new Set(release.known.map(({ id }) => id))
  const open = (ids: readonly string[]): readonly string[] => ids.filter((id) => !known.has(id))
  const idsOf = ({ terms }: Release['relations'][number]): readonly string[] => open(terms.map(([id]) => id))
  const groups = new Groups<string>()
  for (const relation of [...release.relations, ...relations]) groups.join(idsOf(relation))
  for (const { terms, rest } of links) groups.join([...idsOf({ terms }), ...(rest === null ? [] : [rest])])
  for (const { numerator, denominator } of [...release.percents, ...release.knownShares])
    groups.join(open([numerator, denominator]))
  const near = new Set(
    [
      ...release.cells.map(({ id }) => id),
      ...release.percents.flatMap((each) => [each.numerator, each.denominator]),
    ].map((id) => groups.rootOf(id)),
  )
  const isNear = (ids: readonly string[]): boolean => ids.some((id) => near.has(groups.rootOf(id)))
  const kept = relations.filter((relation) => isNear(idsOf(relation)))
  const keptLinks = links.filter((link) => isNear(idsOf(link)))
  const ownRelations = release.relations.filter((relation) => isNear(idsOf(relation)))
  const shares = release.knownShares.filter(({ numerator, denominator }) =>
    isNear(open([numerator, denominator])),
  )
  const named = new Set([
    ...[...kept, ...keptLinks, ...ownRelations].flatMap(({ terms }) => terms.map(([id]) => id)),
    ...shares.flatMap(({ numerator, denominator }) => [numerator, denominator]),
  ])
  return [
    {
      ...release,
      unprinted: release.unprinted.filter(({ id }) => isNear([id])),
      known: release.known.filter(({ id }) => named.has(id)),
      knownShares: shares,
      relations: ownRelations,
    },
    {
      unprinted: unprinted.filter(({ id }) => isNear([id])),
      relations: kept,
      links: keptLinks,
    },
  ]
}
