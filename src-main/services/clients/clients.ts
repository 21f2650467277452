import { randomInt } from 'node:crypto'
import dayjs from 'dayjs'
import { cardStateWords } from '#shared/domain/card/card-state.ts'
import { stringLists } from '#shared/hud/fy2026/generated/string-lists.ts'
import { ageAt, isIsoDate, laterOf } from '#shared/domain/date/iso-date.ts'
import { whyEventStays, type EventWearer } from '#shared/domain/event/may-change.ts'
import { readOnlyReason } from '#shared/domain/hat/may-write.ts'
import { searchWords } from '#shared/domain/search-words.ts'
import type { CeEvent, ClientRecord, ClientSummary } from '#shared/ipc/client-calls.ts'
import { isAliasTaken } from '#main/store/repositories/aliases.ts'
import { eventsOfClient, type ListedEvent } from '#main/store/repositories/ce-events.ts'
import { candidatesFor } from '#main/store/repositories/client-search.ts'
import {
  clientById,
  clientsAfter,
  countClients,
  latestActivity,
  type Activity,
  type KnownClient,
  type WholeClient,
} from '#main/store/repositories/clients.ts'
import { enrollmentsOfClient } from '#main/store/repositories/enrollments.ts'
import { freeAliases } from '#main/store/repositories/free-aliases.ts'
import { householdOf, householdSizes, type HouseholdMember } from '#main/store/repositories/households.ts'
import { byMatch, matchOf } from './client-match.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { findCard } from '../disclosure/referral-cards.ts'
import { eventWearer } from '../events/event-guard.ts'
import { eventWithoutRefuge, hiddenRefuges, withoutRefuge } from '../transfers/refuges.ts'

/** How many clients a search shows: more is a reason to type more. */
const shown = 20

/**
 * The clients a text may mean, the likeliest first, found by alias, reference code or name, or by the whole code of a
 * referral card that somebody calls about.
 */
export async function searchClients(desk: WorkingDesk, text: string): Promise<ClientSummary[]> {
  const card = await findCard(desk, text)
  if (card !== null) {
    const { PersonalID } = card
    const state = lowerFirst(cardStateWords(card, today(desk)))
    return summaries(desk, [card], new Map([[PersonalID, `a referral card, ${state}`]]))
  }
  const words = searchWords(text)
  if (words.length === 0) return []
  const candidates = await candidatesFor(desk.store.db, text, words)
  const matches = candidates
    .map((client) => matchOf(client, words))
    .toSorted(byMatch)
    .slice(0, shown)
  const foundBy = new Map(matches.map((match) => [match.client.PersonalID, match.foundBy]))
  return summaries(
    desk,
    matches.map((match) => match.client),
    foundBy,
  )
}

/** A page of all clients in the order of their aliases, and how many there are. */
export async function listClients(
  desk: WorkingDesk,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<{ clients: ClientSummary[]; total: number }> {
  const clients = await clientsAfter(desk.store.db, after, limit)
  return { clients: await summaries(desk, clients), total: await countClients(desk.store.db) }
}

/** Whether an alias is taken, letter case and accents aside, and three that are free. */
export async function aliasIdeas(
  desk: WorkingDesk,
  alias: string,
): Promise<{ taken: boolean; ideas: string[] }> {
  const { db } = desk.store
  return { taken: await isAliasTaken(db, alias), ideas: [...(await freeAliases(db, 3, chance))] }
}

/** Everything the client record shows, but for contact and safety, which have their own call. @throws AppError not-found */
export async function clientRecord(desk: WorkingDesk, PersonalID: string): Promise<ClientRecord> {
  const { db } = desk.store
  const client = await clientById(db, PersonalID)
  const household = await householdOf(db, PersonalID)
  const events = await eventsOfClient(db, PersonalID)
  const wearer = await eventWearer(desk, db, PersonalID)
  const hidden = await hiddenRefuges(desk, db, PersonalID)
  return {
    PersonalID,
    alias: client.alias,
    mark: client.mark,
    profile: profileOf(client),
    household: household.map((member) => withAge(withoutRefuge(hidden, member), today(desk))),
    enrollments: (await enrollmentsOfClient(db, PersonalID)).map((row) => withoutRefuge(hidden, row)),
    events: events.map((event) => withReason(eventWithoutRefuge(hidden, event), wearer)),
  }
}

async function summaries(
  desk: WorkingDesk,
  clients: readonly KnownClient[],
  foundBy: ReadonlyMap<string, string | null> = new Map(),
): Promise<ClientSummary[]> {
  const ids = clients.map((client) => client.PersonalID)
  const sizes = await householdSizes(desk.store.db, ids)
  const activity = await latestActivity(desk.store.db, ids)
  const lastDay = new Map(activity.map((row) => [row.PersonalID, lastActivity(row)]))
  return clients.map(({ PersonalID, alias, mark }) => ({
    PersonalID,
    alias,
    mark,
    foundBy: foundBy.get(PersonalID) ?? null,
    householdSize: sizes.get(PersonalID) ?? 1,
    lastActivity: lastDay.get(PersonalID) ?? null,
  }))
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** From 0 to 1: an alias is drawn by chance and never from anything about the person. */
function chance(): number {
  return randomInt(0, 2 ** 32) / 2 ** 32
}

/** The day of the latest act on this machine; for a record that was only imported, the latest date in it. */
function lastActivity({ actedAt, enrolledOn, eventOn }: Activity): string | null {
  if (actedAt !== null) return dayjs(actedAt).format('YYYY-MM-DD')
  return enrolledOn !== null && eventOn !== null ? laterOf(enrolledOn, eventOn) : (enrolledOn ?? eventOn)
}

/** What a client's own row says of her, without the Social Security number. */
export function profileOf(client: WholeClient): ClientRecord['profile'] {
  return {
    FirstName: client.FirstName,
    MiddleName: client.MiddleName,
    LastName: client.LastName,
    NameSuffix: client.NameSuffix,
    NameDataQuality: client.NameDataQuality,
    DOB: client.DOB,
    DOBDataQuality: client.DOBDataQuality,
    Sex: client.Sex,
    races: stringLists.RaceColumns.flatMap(({ code }) =>
      code !== 'RaceNone' && client[code] === 1 ? [code] : [],
    ),
    RaceNone: client.RaceNone,
    AdditionalRaceEthnicity: client.AdditionalRaceEthnicity,
    VeteranStatus: client.VeteranStatus,
  }
}

function withAge(member: HouseholdMember, on: string): ClientRecord['household'][number] {
  const { PersonalID, alias, mark, RelationshipToHoH, ProjectName, DOB } = member
  const age = DOB !== null && isIsoDate(DOB) ? ageAt(DOB, on) : null
  return { PersonalID, alias, mark, RelationshipToHoH, ProjectName, age }
}

/** Why the hat worn may read but not amend it: one of a referral goes the referral's way. */
function withReason(
  { sentToProjectID, sentToProjectName, heldAtProjectID, heldAtProjectType, ...event }: ListedEvent,
  wearer: EventWearer,
): CeEvent {
  const { Event, ProjectName } = event
  if (sentToProjectID !== null) {
    const sentTo = { ProjectID: sentToProjectID, ProjectName: sentToProjectName ?? '' }
    return { ...event, readOnlyReason: readOnlyReason(wearer.hat, sentTo) }
  }
  const heldAt =
    heldAtProjectID === null
      ? null
      : { ProjectID: heldAtProjectID, ProjectName, ProjectType: heldAtProjectType }
  return { ...event, readOnlyReason: whyEventStays(wearer, { Event, heldAt }) }
}
