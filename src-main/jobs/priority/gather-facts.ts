import type Database from 'better-sqlite3-multiple-ciphers'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { ageAt, daysBetween } from '#shared/domain/date/iso-date.ts'
import type { HouseholdFacts } from '#shared/domain/priority/facts.ts'
import type { ListKind } from '#shared/domain/priority/place.ts'
import { isEnded, referralStates } from '#shared/domain/referral/state.ts'

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

const endedStates = referralStates.filter((state) => isEnded(state))

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

type Person = { readonly PersonalID: string }

/** Gathers what the store knows of every household on the list: a few statements, each over all of them. */
export function gatherFacts(db: Database.Database, today: string): readonly ListedHousehold[] {
  const entries = db
    .prepare<[], Entry>(
      `SELECT list_entry.list_entry_id, list_entry.PersonalID, list_entry.kind, list_entry.placed_on,
              client_profile.alias, client_profile.mark, Client.DOB, Client.DOBDataQuality
         FROM list_entry
         JOIN client_profile ON client_profile.PersonalID = list_entry.PersonalID
         JOIN Client ON Client.PersonalID = list_entry.PersonalID
        WHERE list_entry.left_on IS NULL ORDER BY list_entry.PersonalID`,
    )
    .all()
  db.exec('CREATE TEMP TABLE listed (PersonalID TEXT PRIMARY KEY, placed_on TEXT) WITHOUT ROWID')
  const list = db.prepare('INSERT OR IGNORE INTO listed VALUES (?, ?)')
  db.transaction(() => {
    for (const { PersonalID, placed_on } of entries) list.run(PersonalID, placed_on)
  })()
  const stays = readStays(db)
  const households = readHouseholds(db, stays, today)
  const violence = readViolence(db)
  const shelter = readShelter(db)
  const assessments = readAssessments(db)
  const turnedAway = readTurnedAway(db)
  const referrals = readReferrals(db)
  return entries.map((entry) => {
    const { PersonalID, DOB, DOBDataQuality, ...shown } = entry
    const household = households.get(PersonalID)
    const stay = stays.get(PersonalID)
    const assessment = assessments.get(PersonalID)
    return {
      ...shown,
      PersonalID,
      veteran: household?.veteran ?? false,
      assessedOn: assessment?.on ?? null,
      referral_id: referrals.get(PersonalID) ?? null,
      facts: {
        fleeing: violence.get(PersonalID) ?? null,
        unsheltered: shelter.get(PersonalID) ?? null,
        disabling: household?.disabling ?? null,
        youthHead: youthOf(DOB, DOBDataQuality, today),
        monthsHomeless: stay?.months ?? null,
        timesHomeless: stay?.times ?? null,
        householdSize: household?.size ?? null,
        youngChildren: household?.youngChildren ?? null,
        daysOnList: daysBetween(entry.placed_on, today),
        score: assessment?.score ?? null,
        turnedAway: turnedAway.get(PersonalID) ?? 0,
      },
    }
  })
}

interface ChosenStay {
  readonly HouseholdID: string
  readonly months: number | null
  readonly times: number | null
}

/**
 * The stay that says who the household is, as everywhere: the newest not left, one in Coordinated Entry only where there
 * is no other. How long they were homeless is the newest answer of any stay.
 */
function readStays(db: Database.Database): ReadonlyMap<string, ChosenStay> {
  const rows = db
    .prepare<[], Person & { HouseholdID: string; months: number | null; times: number | null }>(
      `SELECT listed.PersonalID, Enrollment.HouseholdID, Enrollment.MonthsHomelessPastThreeYears - 100 AS months,
              Enrollment.TimesHomelessPastThreeYears AS times
         FROM listed
         CROSS JOIN Enrollment ON Enrollment.PersonalID = listed.PersonalID
         JOIN Project ON Project.ProjectID = Enrollment.ProjectID
         LEFT JOIN Exit ON Exit.EnrollmentID = Enrollment.EnrollmentID AND Exit.DateDeleted IS NULL
        WHERE Enrollment.DateDeleted IS NULL AND Enrollment.HouseholdID IS NOT NULL
        ORDER BY listed.PersonalID, Exit.ExitID IS NOT NULL, Project.ProjectType IS ${coordinatedEntry},
                 Enrollment.EntryDate DESC, Enrollment.DateCreated DESC`,
    )
    .all()
  const stays = new Map<string, ChosenStay>()
  for (const { PersonalID, HouseholdID, months, times } of rows) {
    const known = stays.get(PersonalID)
    stays.set(PersonalID, {
      HouseholdID: known?.HouseholdID ?? HouseholdID,
      months: known?.months ?? within(months, 1, 13),
      times: known?.times ?? within(times, 1, 4),
    })
  }
  return stays
}

interface Household {
  readonly size: number
  readonly youngChildren: number | null
  readonly disabling: number | null
  readonly veteran: boolean
}

interface Member extends Person {
  readonly size: number
  readonly young: number
  readonly unknownAges: number
  readonly disabling: number
  readonly unknownDisabling: number
  readonly veterans: number
}

function readHouseholds(
  db: Database.Database,
  stays: ReadonlyMap<string, ChosenStay>,
  today: string,
): ReadonlyMap<string, Household> {
  db.exec('CREATE TEMP TABLE household (PersonalID TEXT, HouseholdID TEXT)')
  const add = db.prepare('INSERT INTO household VALUES (?, ?)')
  db.transaction(() => {
    for (const [PersonalID, { HouseholdID }] of stays) add.run(PersonalID, HouseholdID)
  })()
  const five = `${Number(today.slice(0, 4)) - 5}${today.slice(4)}`
  const rows = db
    .prepare<[string], Member>(
      `SELECT household.PersonalID, count(DISTINCT other.PersonalID) AS size, sum(Client.DOB > ?) AS young,
              sum(Client.DOB IS NULL) AS unknownAges, sum(other.DisablingCondition IS 1) AS disabling,
              sum(coalesce(other.DisablingCondition, 99) NOT IN (0, 1)) AS unknownDisabling,
              sum(Client.VeteranStatus IS 1) AS veterans
         FROM household
         CROSS JOIN Enrollment AS other ON other.HouseholdID = household.HouseholdID AND other.DateDeleted IS NULL
         JOIN Client ON Client.PersonalID = other.PersonalID
         LEFT JOIN Exit ON Exit.EnrollmentID = other.EnrollmentID AND Exit.DateDeleted IS NULL
        WHERE Exit.ExitID IS NULL OR other.PersonalID = household.PersonalID
        GROUP BY household.PersonalID`,
    )
    .all(five)
  return new Map(
    rows.map((row) => [
      row.PersonalID,
      {
        size: row.size,
        youngChildren: row.young > 0 || row.unknownAges === 0 ? row.young : null,
        disabling: row.disabling > 0 ? 1 : row.unknownDisabling > 0 ? null : 0,
        veteran: row.veterans > 0,
      },
    ]),
  )
}

/** Whether they flee violence now (4.11), by the latest time it was asked. */
function readViolence(db: Database.Database): ReadonlyMap<string, number | null> {
  const rows = db
    .prepare<[], Person & { survivor: number | null; fleeing: number | null }>(
      `SELECT listed.PersonalID, HealthAndDV.DomesticViolenceSurvivor AS survivor,
              HealthAndDV.CurrentlyFleeing AS fleeing
         FROM listed
         CROSS JOIN HealthAndDV ON HealthAndDV.PersonalID = listed.PersonalID
        WHERE HealthAndDV.DateDeleted IS NULL
        ORDER BY HealthAndDV.InformationDate, HealthAndDV.DateCreated`,
    )
    .all()
  return new Map(
    rows.map(({ PersonalID, survivor, fleeing }) => [
      PersonalID,
      survivor === 0 ? 0 : survivor === 1 ? within(fleeing, 0, 1) : null,
    ]),
  )
}

const outside = 116
/** Answers to 4.12 that say nothing of where they stay, and those nobody could give. */
const noSituation: ReadonlySet<number> = new Set([8, 9, 17, 37, 99])

function readShelter(db: Database.Database): ReadonlyMap<string, number | null> {
  const rows = db
    .prepare<[], Person & { situation: number | null }>(
      `SELECT listed.PersonalID, CurrentLivingSituation.CurrentLivingSituation AS situation
         FROM listed
         CROSS JOIN CurrentLivingSituation ON CurrentLivingSituation.PersonalID = listed.PersonalID
        WHERE CurrentLivingSituation.DateDeleted IS NULL
        ORDER BY CurrentLivingSituation.InformationDate, CurrentLivingSituation.DateCreated`,
    )
    .all()
  return new Map(
    rows.map(({ PersonalID, situation }) => [
      PersonalID,
      situation === null || noSituation.has(situation) ? null : Number(situation === outside),
    ]),
  )
}

interface Assessed {
  readonly on: string
  readonly score: number | null
}

/** The day of the latest assessment (4.19), and the latest result that is a number. */
function readAssessments(db: Database.Database): ReadonlyMap<string, Assessed> {
  const rows = db
    .prepare<[], Person & { on: string; result: string | null }>(
      `SELECT listed.PersonalID, Assessment.AssessmentDate AS "on", AssessmentResults.AssessmentResult AS result
         FROM listed
         CROSS JOIN Assessment ON Assessment.PersonalID = listed.PersonalID
         LEFT JOIN AssessmentResults ON AssessmentResults.AssessmentID = Assessment.AssessmentID
                                    AND AssessmentResults.DateDeleted IS NULL
        WHERE Assessment.DateDeleted IS NULL AND Assessment.AssessmentDate IS NOT NULL
        ORDER BY Assessment.AssessmentDate, Assessment.DateCreated`,
    )
    .all()
  const latest = new Map<string, Assessed>()
  for (const { PersonalID, on, result } of rows)
    latest.set(PersonalID, { on, score: numberIn(result) ?? latest.get(PersonalID)?.score ?? null })
  return latest
}

/** Referrals since they were placed that a provider turned down (4.20.D, 3). */
function readTurnedAway(db: Database.Database): ReadonlyMap<string, number> {
  const rows = db
    .prepare<[], Person & { n: number }>(
      `SELECT listed.PersonalID, count(*) AS n
         FROM listed
         CROSS JOIN Event ON Event.PersonalID = listed.PersonalID AND Event.EventDate >= listed.placed_on
        WHERE Event.ReferralResult = 3 AND Event.DateDeleted IS NULL GROUP BY listed.PersonalID`,
    )
    .all()
  return new Map(rows.map(({ PersonalID, n }) => [PersonalID, n]))
}

function readReferrals(db: Database.Database): ReadonlyMap<string, string> {
  const rows = db
    .prepare<string[], Person & { referral_id: string }>(
      `SELECT listed.PersonalID, referral.referral_id
         FROM listed
         CROSS JOIN referral ON referral.PersonalID = listed.PersonalID
        WHERE referral.state NOT IN (${endedStates.map(() => '?').join(', ')})
        ORDER BY referral.date_notified`,
    )
    .all(...endedStates)
  return new Map(rows.map(({ PersonalID, referral_id }) => [PersonalID, referral_id]))
}

function youthOf(DOB: string | null, quality: number | null, today: string): number | null {
  if (DOB === null || (quality !== null && quality > 2)) return null
  const age = ageAt(DOB, today)
  return Number(age >= 18 && age <= 24)
}

function within(value: number | null, least: number, most: number): number | null {
  return value !== null && value >= least && value <= most ? value : null
}

function numberIn(text: string | null): number | null {
  return text !== null && /^\s*-?\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : null
}
