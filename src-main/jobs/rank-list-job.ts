import { rankHouseholds, type Deciding } from '#shared/domain/priority/rank.ts'
import { listKinds, type ListKind } from '#shared/domain/priority/place.ts'
import type { PriorityRule } from '#shared/domain/priority/rule.ts'
import { openToRead } from '#main/reports/open-to-read.ts'
import type { Job } from './job.ts'
import { gatherFacts, type ListedHousehold } from './priority/gather-facts.ts'

export interface RankList {
  readonly file: string
  readonly keyHex: string
  readonly today: string
  readonly rules: readonly PriorityRule[]
}

export interface RankedHousehold extends ListedHousehold {
  readonly place: number
  readonly aboveNext: Deciding | null
}

/** The list of one kind, the first household first. */
export interface RankedList {
  readonly households: readonly RankedHousehold[]
  /** By rule: what an unknown count was taken for. */
  readonly middles: readonly (number | null)[]
}

/** Puts the households of each list in their order. */
export const rankListJob: Job<RankList, Readonly<Record<ListKind, RankedList>>> = async ({
  today,
  rules,
  ...place
}) => {
  const db = openToRead(place)
  try {
    const all = gatherFacts(db, today)
    const ranked = listKinds.map((kind) => [kind, rankedOf(all, kind, rules)] as const)
    return Object.fromEntries(ranked) as Record<ListKind, RankedList>
  } finally {
    db.close()
  }
}

function rankedOf(
  all: readonly ListedHousehold[],
  kind: ListKind,
  rules: readonly PriorityRule[],
): RankedList {
  const { places, middles } = rankHouseholds(
    all.filter((household) => household.kind === kind),
    rules,
  )
  return {
    middles,
    households: places.map(({ household, place, aboveNext }) => ({ ...household, place, aboveNext })),
  }
}
