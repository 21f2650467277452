import { factWords, priorityFacts } from '#shared/domain/priority/facts.ts'
import { listKinds, whyNotPlaced, type ListKind } from '#shared/domain/priority/place.ts'
import { aboveWords, becauseWords, belowWords } from '#shared/domain/priority/rank-words.ts'
import {
  listPageLength,
  type ListFilter,
  type ListHousehold,
  type ListPage,
} from '#shared/ipc/priority-calls.ts'
import type { RankedHousehold, RankedList } from '#main/jobs/rank-list-job.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import { declinedOffers, listEntriesOf } from '#main/store/repositories/list-entries.ts'
import { readCommunity } from '../community/community.ts'
import type { WorkingDesk } from '../desk.ts'
import type { Session } from '../session.ts'
import { whyNotList } from './may-list.ts'
import { placeContext } from './place-household.ts'
import { currentRanking, type Ranked } from './ranking.ts'

const filters: Readonly<Record<ListFilter, (household: RankedHousehold) => boolean>> = {
  all: () => true,
  veterans: ({ veteran }) => veteran,
  no_referral: ({ referral_id }) => referral_id === null,
}

/** A page of one list, in its order. */
export async function listPage(
  desk: WorkingDesk,
  session: Session,
  { kind, filter, offset }: { readonly kind: ListKind; readonly filter: ListFilter; readonly offset: number },
): Promise<ListPage> {
  const ranked = await currentRanking(desk, session)
  const { households } = ranked.lists[kind]
  const kept = households.filter((household) => filters[filter](household))
  return {
    total: kept.length,
    waiting: households.length,
    rows: kept.slice(offset, offset + listPageLength).map((household) => {
      const { place, aboveNext } = household
      const next = households[place]
      return {
        list_entry_id: household.list_entry_id,
        PersonalID: household.PersonalID,
        alias: household.alias,
        mark: household.mark,
        place: household.place,
        placed_on: household.placed_on,
        daysOnList: household.facts.daysOnList ?? 0,
        why:
          next === undefined || aboveNext === null
            ? null
            : becauseWords(household, next, aboveNext, ranked.rules),
        veteran: household.veteran,
        assessedOn: household.assessedOn,
        referral_id: household.referral_id,
      }
    }),
  }
}

/** One household's times on the list, and where it stands now, rule by rule. @throws AppError not-found */
export async function listHousehold(
  desk: WorkingDesk,
  session: Session,
  PersonalID: string,
): Promise<ListHousehold> {
  const { db } = desk.store
  const { alias, mark } = await clientById(db, PersonalID)
  const ranked = await currentRanking(desk, session)
  const entries = await listEntriesOf(db, PersonalID)
  const context = await placeContext(desk, db, PersonalID)
  const { declinedOffers: limit } = (await readCommunity(db)).pack
  const open = entries.find(({ left_on }) => left_on === null)
  const count = open === undefined ? 0 : await declinedOffers(db, PersonalID, open.placed_on)
  return {
    PersonalID,
    alias,
    mark,
    entries: entries.map(({ PersonalID: _whose, AssessmentID: _by, kind, ...entry }) => ({
      ...entry,
      kind: kind === 'alternative' ? 'alternative' : 'standard',
    })),
    standing: standingOf(ranked, PersonalID),
    declined:
      limit.askAfter > 0 && count >= limit.askAfter
        ? { count, source: limit.source, verified: limit.verified }
        : null,
    assessments: context.assessments.map(({ AssessmentID, AssessmentDate }) => ({
      AssessmentID,
      AssessmentDate,
    })),
    whyNotPlaced: (await whyNotList(desk, db, 'list.place', PersonalID)) ?? whyNotPlaced(context),
    whyNotLeave: await whyNotList(desk, db, 'list.leave', PersonalID),
  }
}

function standingOf(ranked: Ranked, PersonalID: string): ListHousehold['standing'] {
  for (const kind of listKinds) {
    const list = ranked.lists[kind]
    const household = list.households.find((one) => one.PersonalID === PersonalID)
    if (household === undefined) continue
    const { place, facts, veteran, referral_id } = household
    return {
      place,
      of: list.households.length,
      daysOnList: facts.daysOnList ?? 0,
      ...neighbors(ranked, list, place),
      rules: ranked.rules.map(({ label, fact }, at) => ({
        label,
        stands: standsWords(factWords(fact, facts[fact]), facts[fact], list.middles[at] ?? null, fact),
        known: facts[fact] !== null,
      })),
      veteran,
      referral_id,
    }
  }
  return null
}

/** An unknown answer says what it counts as, so that nobody fears it was held against them. */
function standsWords(
  words: string,
  value: number | null,
  middle: number | null,
  fact: keyof typeof priorityFacts,
): string {
  if (value !== null) return words
  if (priorityFacts[fact].kind === 'yesNo') return 'Not known: stands with those who answered no'
  return middle === null
    ? 'Not known of anybody'
    : `Not known: stands in the middle, at ${factWords(fact, middle)}`
}

/** Why a household stands above the next and below the one before. */
function neighbors(
  { rules }: Ranked,
  { households }: RankedList,
  place: number,
): { readonly above: string | null; readonly below: string | null } {
  const [before, own, next] = [households[place - 2], households[place - 1], households[place]]
  return {
    above:
      own === undefined || next === undefined || own.aboveNext === null
        ? null
        : aboveWords(own, next, own.aboveNext, rules),
    below:
      own === undefined || before === undefined || before.aboveNext === null
        ? null
        : belowWords(before, own, before.aboveNext, rules),
  }
}
