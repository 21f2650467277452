import type Database from 'better-sqlite3-multiple-ciphers'
import { aliasFirstWords, aliasSecondWords } from '#shared/domain/client/alias-words.ts'
import { aliasKey } from '#shared/domain/client/alias.ts'
import { marks } from '#shared/domain/client/marks.ts'
import { isEnded, type ReferralState } from '#shared/domain/referral/state.ts'
import { searchWords } from '#shared/domain/search-words.ts'
import type { EmptyAgency } from './agency.ts'
import { chanceFrom, type Chance } from './chance.ts'
import { nameFrom } from './names.ts'
import { referralStates, writeReferral } from './referral-rows.ts'
import { RowWriter } from './row-writer.ts'

/** How many CE Events there are for each client. */
const eventsPerClient = 5
/** The part of the events that were referrals to this agency; the others are imported history. */
const referralShare = 0.4
/** Eight years. */
const longAgo = 8 * 365

/** What every row maker works with. */
export interface Making {
  readonly writer: RowWriter
  readonly chance: Chance
  readonly agency: EmptyAgency
  /** A day that many days ago, `YYYY-MM-DD`; before tomorrow. */
  day(ago: number): string
}

export interface Household {
  readonly members: readonly string[]
  readonly coordinatedEntryEnrollment: string
}

/**
 * Fills an empty agency with households, their events and what was done about their referrals, in the order of time:
 * as in a vault that was worked in, what belongs to one month lies together in the file.
 */
export function fill(db: Database.Database, agency: EmptyAgency, clients: number): void {
  const writer = new RowWriter(db)
  const today = Date.now()
  const days = Array.from({ length: longAgo + 60 }, (_, ago) =>
    new Date(today - ago * 86_400_000).toISOString().slice(0, 10),
  )
  const making: Making = {
    writer,
    chance: chanceFrom(2026),
    agency,
    day: (ago) => days[Math.min(Math.max(Math.round(ago), 0), days.length - 1)] ?? '2020-01-01',
  }
  const known: Household[] = []
  let made = 0
  for (const moment of plan(making.chance, clients)) {
    const household = known[moment.household]
    if (household === undefined) {
      known[moment.household] = writeHousehold(making, made, moment.size, moment.ago)
      made += moment.size
    } else if (moment.state === null) writeEvent(making, household, moment.ago)
    else writeReferral(making, household, moment.state, moment.ago)
  }
  writer.flush()
}

/** A household that comes, or something that happens to it. */
interface Moment {
  readonly ago: number
  readonly household: number
  readonly size: number
  /** How the referral stands now; null for an event that is none. */
  readonly state: ReferralState | null
}

/** Everything that happens, the longest ago first; a household comes before what happens to it. */
function plan(chance: Chance, clients: number): readonly Moment[] {
  const moments: Moment[] = []
  let made = 0
  let events = 0
  for (let household = 0; made < clients; household += 1) {
    const size = Math.min(sizeOf(chance), clients - made)
    const came = chance.upTo(longAgo)
    moments.push({ ago: came + 1, household, size, state: null })
    made += size
    // The head has the household's events, so that there are five for each client when all are made.
    for (; events < made * eventsPerClient; events += 1) {
      moments.push({ household, size, ...somethingSince(came, chance) })
    }
  }
  return moments.toSorted((a, b) => b.ago - a.ago)
}

function somethingSince(came: number, chance: Chance): Pick<Moment, 'ago' | 'state'> {
  const state = chance.next() < referralShare ? chance.weighted(referralStates) : null
  const earliest = state === null || !isEnded(state) ? 0 : 40
  const latest = state === null || isEnded(state) ? came : Math.min(came, state === 'successful' ? 180 : 35)
  if (latest < earliest) return { ago: chance.upTo(came + 1), state: null }
  return { ago: earliest + chance.upTo(latest - earliest + 1), state }
}

function sizeOf(chance: Chance): number {
  return chance.weighted([
    [1, 55],
    [2, 20],
    [3, 13],
    [4, 8],
    [5, 4],
  ])
}

function writeHousehold(making: Making, from: number, size: number, ago: number): Household {
  const { writer, chance, agency, day } = making
  const members = Array.from({ length: size }, (_, nth) => writeClient(making, from + nth, nth === 0, ago))
  const coordinatedEntryEnrollment = chance.id()
  writer.insert('Enrollment', {
    EnrollmentID: coordinatedEntryEnrollment,
    PersonalID: members[0] ?? '',
    ProjectID: agency.coordinatedEntryID,
    EntryDate: day(ago),
    HouseholdID: chance.id(),
    RelationshipToHoH: 1,
    EnrollmentCoC: 'MN-501',
    DisablingCondition: 99,
    ...signed(making, ago),
  })
  return { members, coordinatedEntryEnrollment }
}

function writeClient(making: Making, nth: number, isHead: boolean, ago: number): string {
  const { writer, chance } = making
  const PersonalID = chance.id()
  const pairs = aliasFirstWords.length * aliasSecondWords.length
  const place = nth % pairs
  const round = Math.floor(nth / pairs)
  const pair = `${aliasFirstWords[place % aliasFirstWords.length] ?? ''} ${aliasSecondWords[Math.floor(place / aliasFirstWords.length)] ?? ''}`
  const alias = round === 0 ? pair : `${pair} ${round + 1}`
  const FirstName = nameFrom(chance, 200)
  const LastName = nameFrom(chance, 2000)
  writer.insert('Client', {
    PersonalID,
    FirstName,
    LastName,
    NameDataQuality: 1,
    SSNDataQuality: 99,
    DOB: `${isHead ? 1960 + chance.upTo(45) : 2008 + chance.upTo(17)}-0${1 + chance.upTo(9)}-1${chance.upTo(10)}`,
    DOBDataQuality: 1,
    AmIndAKNative: 0,
    Asian: 0,
    BlackAfAmerican: chance.upTo(2),
    HispanicLatinao: chance.upTo(2),
    MidEastNAfrican: 0,
    NativeHIPacific: 0,
    White: chance.upTo(2),
    RaceNone: null,
    Sex: chance.upTo(2),
    VeteranStatus: 0,
    ...signed(making, ago),
  })
  writer.insert('client_profile', { PersonalID, alias, alias_key: aliasKey(alias), mark: chance.pick(marks) })
  for (const term of new Set(searchWords(`${alias} ${FirstName} ${LastName}`))) {
    writer.insert('client_term', { term, PersonalID })
  }
  if (isHead) writeWaysToReach(making, PersonalID)
  return PersonalID
}

function writeWaysToReach({ writer, chance }: Making, PersonalID: string): void {
  if (chance.next() < 0.85) {
    writer.insert('safety_card', {
      PersonalID,
      call_safe: chance.pick(['yes', 'yes', 'no', 'unknown']),
      text_safe: chance.pick(['yes', 'no', 'unknown']),
      voicemail_safe: chance.pick(['yes', 'no', 'unknown']),
      email_safe: chance.pick(['yes', 'no', 'unknown']),
      safe_hours: 'weekdays from 10 to 2',
      code_word: 'marigold',
      never_mention_agency: chance.upTo(2),
      interpreter_language: null,
      notes: chance.next() < 0.2 ? 'Asks to be called by her sister’s name when others are near.' : null,
    })
  }
  const points = 1 + chance.upTo(3)
  for (let nth = 0; nth < points; nth += 1) {
    writer.insert('contact_point', {
      contact_point_id: chance.id(),
      PersonalID,
      kind: nth === 0 ? 'phone' : chance.pick(['phone', 'email', 'advocate']),
      label: nth === 0 ? null : 'second',
      value: `612-555-01${10 + chance.upTo(90)}`,
      safe: chance.pick(['yes', 'yes', 'unknown']),
    })
  }
}

function writeEvent(making: Making, household: Household, ago: number): void {
  const { writer, chance } = making
  writer.insert('Event', {
    EventID: chance.id(),
    EnrollmentID: household.coordinatedEntryEnrollment,
    PersonalID: household.members[0] ?? '',
    EventDate: making.day(ago),
    Event: chance.pick([1, 2, 3, 4, 5, 6, 7, 8, 9, 16]),
    LocationCrisisOrPHHousing: null,
    ReferralResult: null,
    ResultDate: null,
    ...signed(making, ago),
  })
}

/** Who wrote a HUD row and when. */
export function signed({ agency, chance, day }: Making, ago: number) {
  const at = `${day(ago)} ${String(9 + chance.upTo(8)).padStart(2, '0')}:${String(chance.upTo(60)).padStart(2, '0')}:00`
  return { DateCreated: at, DateUpdated: at, UserID: chance.pick(agency.UserIDs) }
}
