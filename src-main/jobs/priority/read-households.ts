import type Database from 'better-sqlite3-multiple-ciphers'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { within, type Person } from './listed.ts'
import { readDisabling } from './read-disabling.ts'

interface ChosenStay {
  readonly HouseholdID: string
  /** What makes it the stay that counts: the largest. */
  readonly weight: string
  readonly months: Dated | null
  readonly times: Dated | null
}

interface Dated {
  readonly on: string
  readonly value: number
}

interface StayRow extends Person {
  readonly HouseholdID: string
  readonly ProjectID: string
  readonly months: number | null
  readonly times: number | null
  readonly moment: string
  readonly isOpen: number
}

/**
 * The stay that says who the household is, as everywhere: the newest not left, one in Coordinated Entry only where there
 * is no other. How long they were homeless is the newest answer of any stay. Compared here: sorting in SQL takes longer
 * than all the rest.
 */
export function readStays(db: Database.Database): ReadonlyMap<number, ChosenStay> {
  const inEntry = new Set(
    db
      .prepare<[number], { ProjectID: string }>('SELECT ProjectID FROM Project WHERE ProjectType = ?')
      .all(coordinatedEntry)
      .map(({ ProjectID }) => ProjectID),
  )
  const rows = db
    .prepare<[], StayRow>(
      `SELECT listed.rowid AS nth, Enrollment.HouseholdID, Enrollment.ProjectID,
              Enrollment.MonthsHomelessPastThreeYears - 100 AS months,
              Enrollment.TimesHomelessPastThreeYears AS times,
              coalesce(Enrollment.EntryDate, '') || ' ' || coalesce(Enrollment.DateCreated, '') AS moment,
              Exit.ExitID IS NULL AS isOpen
         FROM listed
         CROSS JOIN Enrollment ON Enrollment.PersonalID = listed.PersonalID
         LEFT JOIN Exit ON Exit.EnrollmentID = Enrollment.EnrollmentID AND Exit.DateDeleted IS NULL
        WHERE Enrollment.DateDeleted IS NULL AND Enrollment.HouseholdID IS NOT NULL`,
    )
    .all()
  const stays = new Map<number, ChosenStay>()
  for (const { nth, HouseholdID, ProjectID, months, times, moment: on, isOpen } of rows) {
    const known = stays.get(nth)
    const weight = `${isOpen}${inEntry.has(ProjectID) ? 0 : 1}${on}`
    const isNewer = known === undefined || weight > known.weight
    stays.set(nth, {
      HouseholdID: isNewer ? HouseholdID : known.HouseholdID,
      weight: isNewer ? weight : known.weight,
      months: newest(known?.months ?? null, on, within(months, 1, 13)),
      times: newest(known?.times ?? null, on, within(times, 1, 4)),
    })
  }
  return stays
}

/** The newer of two answers; one that nobody gave is none. */
function newest(known: Dated | null, on: string, value: number | null): Dated | null {
  return value === null || (known !== null && known.on >= on) ? known : { on, value }
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
  readonly veterans: number
}

export function readHouseholds(
  db: Database.Database,
  stays: ReadonlyMap<number, ChosenStay>,
  today: string,
): ReadonlyMap<number, Household> {
  db.exec('CREATE TEMP TABLE household (nth INTEGER, HouseholdID TEXT)')
  const add = db.prepare('INSERT INTO household VALUES (?, ?)')
  db.transaction(() => {
    for (const [nth, { HouseholdID }] of stays) add.run(nth, HouseholdID)
  })()
  const five = `${Number(today.slice(0, 4)) - 5}${today.slice(4)}`
  const rows = db
    .prepare<[string], Member>(
      `SELECT household.nth, count(DISTINCT other.PersonalID) AS size, sum(Client.DOB > ?) AS young,
              sum(Client.DOB IS NULL) AS unknownAges, sum(Client.VeteranStatus IS 1) AS veterans
         FROM household
         CROSS JOIN listed ON listed.rowid = household.nth
         CROSS JOIN Enrollment AS other ON other.HouseholdID = household.HouseholdID AND other.DateDeleted IS NULL
         JOIN Client ON Client.PersonalID = other.PersonalID
         LEFT JOIN Exit ON Exit.EnrollmentID = other.EnrollmentID AND Exit.DateDeleted IS NULL
        WHERE Exit.ExitID IS NULL OR other.PersonalID = listed.PersonalID
        GROUP BY household.nth`,
    )
    .all(five)
  const disabling = readDisabling(db)
  return new Map(
    rows.map((row) => [
      row.nth,
      {
        size: row.size,
        youngChildren: row.young > 0 || row.unknownAges === 0 ? row.young : null,
        disabling: disabling.get(row.nth) ?? null,
        veteran: row.veterans > 0,
      },
    ]),
  )
}
