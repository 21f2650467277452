import { deletedClients, inTheCoC, isInOneCoC } from '../coc/in-the-coc.ts'
import type { PreparedFacts } from '../engine/definition.ts'
import {
  acknowledgementBands,
  contactBands,
  eventKinds,
  notYet,
  openingKinds,
  reasonGroups,
  resultBands,
  unknownDays,
} from './categories.ts'

type Bands = typeof resultBands

/**
 * The events of the months, the referrals among them, and what Threshold knows of those that were worked here. Each is
 * counted in the month of its own date, however long it takes to its end.
 */
export const trendFacts: readonly PreparedFacts[] = [
  {
    words: 'Finding the projects',
    sql: `CREATE TEMP TABLE trend_project AS
      SELECT ProjectID, ${isInOneCoC} AS one_coc
        FROM Project
       WHERE DateDeleted IS NULL
         AND (:projects IS NULL OR ProjectID IN (SELECT value FROM json_each(:projects)))
         AND EXISTS (SELECT 1 FROM ProjectCoC WHERE ProjectCoC.ProjectID = Project.ProjectID
                      AND CoCCode = :CoCCode AND ProjectCoC.DateDeleted IS NULL)`,
  },
  { words: 'Reading the events', sql: deletedClients },
  {
    words: 'Reading the events',
    sql: `CREATE TEMP TABLE trend_event AS
      SELECT Event.PersonalID, Event.EnrollmentID, Event.EventID AS record_id, EventDate AS record_date,
             substr(EventDate, 1, 7) AS month,
             CASE ${eventKinds.map(({ key, codes }) => `WHEN Event IN (${codes.join()}) THEN '${key}'`).join(' ')} END AS kind,
             CASE ReferralResult WHEN 1 THEN 'accepted' WHEN 2 THEN 'client' WHEN 3 THEN 'provider' ELSE 'open' END
               AS ending,
             ResultDate
        FROM Event
        JOIN Client ON Client.PersonalID = Event.PersonalID
        JOIN Enrollment ON Enrollment.EnrollmentID = Event.EnrollmentID
        JOIN trend_project ON trend_project.ProjectID = Enrollment.ProjectID
       WHERE EventDate BETWEEN :start AND :end AND Event BETWEEN 1 AND 18
         AND Event.DateDeleted IS NULL AND Client.DateDeleted IS NULL
         AND Enrollment.DateDeleted IS NULL AND ${inTheCoC('trend_project')}`,
  },
  {
    words: 'Reading the referrals',
    sql: `CREATE TEMP TABLE trend_referral AS
      SELECT PersonalID, EnrollmentID, record_id, record_date, month, kind, ending,
             CASE ending WHEN 'open' THEN '${notYet.key}'
                         ELSE ${bandOf('ResultDate', 'record_date', resultBands)} END AS days_to_result
        FROM trend_event
       WHERE kind IN (${openingKinds.map((kind) => `'${kind}'`).join()})`,
  },
  {
    words: 'Reading how referrals were worked',
    sql: `CREATE TEMP TABLE trend_worked AS
      SELECT trend_referral.PersonalID, EnrollmentID, record_id, record_date, month,
             CASE ending WHEN 'accepted' THEN CASE WHEN state IN ('housed', 'not_housed') THEN state ELSE 'looking' END
                         WHEN 'open' THEN 'open' ELSE 'rejected' END AS outcome,
             CASE WHEN date_acknowledged IS NULL THEN '${notYet.key}'
                  ELSE ${bandOf('date_acknowledged', 'date_notified', acknowledgementBands)} END
               AS days_to_acknowledgement,
             CASE WHEN first_try IS NULL THEN '${notYet.key}'
                  ELSE ${bandOf('first_try', 'date_notified', contactBands)} END AS days_to_contact,
             CASE ${reasonGroups
               .filter(({ reasons }) => reasons.length > 0)
               .map(
                 ({ key, reasons }) =>
                   `WHEN if_not_housed_reason IN (${reasons.map((each) => `'${each}'`).join()}) THEN '${key}'`,
               )
               .join(' ')} ELSE 'other' END AS reason
        FROM trend_referral
        JOIN (SELECT referral.*,
                     (SELECT min(substr(attempted_at, 1, 10)) FROM contact_attempt
                       WHERE contact_attempt.referral_id = referral.referral_id) AS first_try
                FROM referral) AS worked ON worked.EventID = record_id`,
  },
]

/** The band of the days from one date to another, as SQL. */
export function bandOf(later: string, earlier: string, bands: Bands): string {
  const days = `CAST(julianday(${later}) - julianday(${earlier}) AS INTEGER)`
  const whens = bands.map(({ key, from, to }) =>
    to === null
      ? `WHEN ${days} >= ${from} THEN '${key}'`
      : `WHEN ${days} BETWEEN ${from} AND ${to} THEN '${key}'`,
  )
  return `CASE ${whens.join(' ')} ELSE '${unknownDays.key}' END`
}
