import type { Hat } from './hat.ts'
import { workgroupLabels, type Workgroup } from './workgroup.ts'

/** A workgroup under a community's own name, with the rights of one of ours. */
export interface NamedGroup {
  readonly key: string
  readonly label: string
  readonly base: Workgroup
}

/**
 * The community's workgroup that a hat is: the one chosen, else, where the community in force does not know it, the
 * first with the same rights. Null where it has none of that kind.
 */
export function groupWorn<G extends NamedGroup>(
  groups: readonly G[],
  hat: Pick<Hat, 'workgroup' | 'group'>,
): G | null {
  const alike = groups.filter(({ base }) => base === hat.workgroup)
  return alike.find(({ key }) => key === hat.group) ?? alike[0] ?? null
}

/** What the workgroup of a hat is called. */
export function groupWords(groups: readonly NamedGroup[], hat: Pick<Hat, 'workgroup' | 'group'>): string {
  return groupWorn(groups, hat)?.label ?? workgroupLabels[hat.workgroup]
}
