import type { Relation, UnprintedCount } from '#shared/domain/disclosure/release.ts'

/** What a reader would take for so from one release to another. It may be wrong: records may have changed since. */
export interface Link {
  readonly name: string
  /** They add up to `rest`, which is not less than 0, or to 0 where there is none. */
  readonly terms: Relation['terms']
  readonly rest: string | null
  /** For a count that stands in this release and in an earlier one: the cell, the other and its release. */
  readonly same?: { readonly cell: string; readonly before: string; readonly at: number }
}

/** How the numbers of several releases hang together. */
export interface Links {
  readonly unprinted: readonly UnprintedCount[]
  /** True by definition. */
  readonly relations: readonly Relation[]
  readonly links: readonly Link[]
}

export const noLinks: Links = { unprinted: [], relations: [], links: [] }

export function allLinks(all: readonly Links[]): Links {
  return {
    unprinted: all.flatMap(({ unprinted }) => unprinted),
    relations: all.flatMap(({ relations }) => relations),
    links: all.flatMap(({ links }) => links),
  }
}
