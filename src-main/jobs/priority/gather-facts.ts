import type Database from 'better-sqlite3-multiple-ciphers'
import { ageAt, daysBetween } from '#shared/domain/date/iso-date.ts'
import type { HouseholdFacts } from '#shared/domain/priority/facts.ts'
import type { ListKind } from '#shared/domain/priority/place.ts'
import { readAssessments, readShelter, readViolence } from './read-answers.ts'
import { readHouseholds, readStays } from './read-households.ts'
import { readReferrals, readTurnedAway } from './read-referrals.ts'

/** A household on the list with everything that the rules and the list's page ask of it. */
export interface ListedHousehold {
  readonly list_entry_id: string
  readonly PersonalID: string
  readonly kind: ListKind
  readonly placed_on: string
  readonly alias: string
  readonly mark: string
  readonly facts: HouseholdFacts
  readonly veteran: boolean
  readonly assessedOn: string | null
  /** The open referral that was sent last. */
  readonly referral_id: string | null
}

interface Entry {
  readonly list_entry_id: string
  readonly PersonalID: string
  readonly kind: ListKind
  readonly placed_on: string
  readonly alias: string
  readonly mark: string
  readonly DOB: string | null
  readonly DOBDataQuality: number | null
}

/** Gathers what the store knows of every household on the list: a few statements, each over all of them. */
export function gatherFacts(db: Database.Database, today: string): readonly ListedHousehold[] {
  const entries = db
    .prepare<[], Entry>(
      `SELECT list_entry.list_entry_id, list_entry.PersonalID, list_entry.kind, list_entry.placed_on,
              client_profile.alias, client_profile.mark, Client.DOB, Client.DOBDataQuality
         FROM list_entry
         JOIN client_profile ON client_profile.PersonalID = list_entry.PersonalID
         JOIN Client ON Client.PersonalID = list_entry.PersonalID
        WHERE list_entry.left_on IS NULL`,
    )
    .all()
  db.exec('CREATE TEMP TABLE listed (PersonalID TEXT)')
  const list = db.prepare('INSERT INTO listed VALUES (?)')
  // In the order of the indexes: what lies together is read together.
  const people = [...new Set(entries.map(({ PersonalID }) => PersonalID))].sort()
  db.transaction(() => {
    for (const PersonalID of people) list.run(PersonalID)
  })()
  const places = new Map(people.map((PersonalID, at) => [PersonalID, at + 1]))
  const stays = readStays(db)
  const households = readHouseholds(db, stays, today)
  const violence = readViolence(db)
  const shelter = readShelter(db)
  const assessments = readAssessments(db)
  const turnedAway = readTurnedAway(db, entries, places)
  const referrals = readReferrals(db, places)
  return entries.map((entry) => {
    const { PersonalID, DOB, DOBDataQuality, ...shown } = entry
    const nth = places.get(PersonalID) ?? 0
    const household = households.get(nth)
    const stay = stays.get(nth)
    const assessment = assessments.get(nth)
    return {
      ...shown,
      PersonalID,
      veteran: household?.veteran ?? false,
      assessedOn: assessment?.on ?? null,
      referral_id: referrals.get(nth) ?? null,
      facts: {
        fleeing: violence.get(nth) ?? null,
        unsheltered: shelter.get(nth) ?? null,
        disabling: household?.disabling ?? null,
        youthHead: youthOf(DOB, DOBDataQuality, today),
        monthsHomeless: stay?.months?.value ?? null,
        timesHomeless: stay?.times?.value ?? null,
        householdSize: household?.size ?? null,
        youngChildren: household?.youngChildren ?? null,
        daysOnList: daysBetween(entry.placed_on, today),
        score: assessment?.score ?? null,
        turnedAway: turnedAway.get(nth) ?? 0,
      },
    }
  })
}

function youthOf(DOB: string | null, quality: number | null, today: string): number | null {
  if (DOB === null || (quality !== null && quality > 2)) return null
  const age = ageAt(DOB, today)
  return Number(age >= 18 && age <= 24)
}
