import type { EntityManager } from 'typeorm'
import type { ContactOutcome } from '#shared/domain/contact/contact-attempt.ts'
import type { ReferralState } from '#shared/domain/referral/state.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { Counts } from '#shared/ipc/home-calls.ts'
import type { ReferralBucket } from '#shared/ipc/referral-calls.ts'

/** The states behind each number on Home. `overdue` cuts across them by date. */
const statesOf: Readonly<Record<Exclude<ReferralBucket, 'overdue'>, readonly ReferralState[]>> = {
  to_acknowledge: ['received'],
  to_contact: ['acknowledged', 'contacting'],
  in_intake: ['engaged'],
  to_resolve: ['enrolled'],
  not_yet_housed: ['successful'],
  open: ['received', 'acknowledged', 'contacting', 'engaged', 'enrolled', 'successful'],
  ended: ['housed', 'not_housed', 'unsuccessful'],
}

/** A referral with its event (4.20), alias and project, as lists show it. */
export interface ListedReferral {
  readonly referral_id: string
  readonly PersonalID: string
  readonly alias: string
  readonly mark: string
  readonly state: ReferralState
  readonly Event: number
  readonly EventDate: string
  readonly reference_code: string | null
  readonly ProjectID: string
  readonly ProjectName: string
  readonly ProjectType: number
  readonly nextDueOn: string | null
  readonly nextDueWhat: string | null
}

export const selected = `
  SELECT referral.referral_id, referral.PersonalID, client_profile.alias, client_profile.mark, referral.state,
         Event.Event, Event.EventDate, referral.reference_code, referral.ProjectID, Project.ProjectName, Project.ProjectType,
         referral.next_due_on AS nextDueOn, referral.next_due_what AS nextDueWhat`
export const joined = `
    JOIN client_profile ON client_profile.PersonalID = referral.PersonalID
    JOIN Event ON Event.EventID = referral.EventID
    JOIN Project ON Project.ProjectID = referral.ProjectID`
const listed = `${selected} FROM referral ${joined}`

/**
 * The referrals of a project in one of Home's lists, the most urgent first; those ended, the latest first. Which
 * referrals they are is read from an index alone, and only those are then looked up.
 */
export async function referralsInBucket(
  db: EntityManager,
  ProjectID: string,
  bucket: ReferralBucket,
  today: string,
  limit: number,
  offset = 0,
): Promise<readonly ListedReferral[]> {
  const { rows, parameters, order } = chosenFor(ProjectID, bucket, today)
  return db.query(
    `${selected} FROM (${rows} LIMIT ? OFFSET ?) AS chosen
       CROSS JOIN referral ON referral.rowid = chosen.place ${joined} ORDER BY ${order}`,
    [...parameters, limit, offset],
  )
}

interface Chosen {
  /** Finds the rows of `referral`, in one order for all of them, so that a page follows on the one before. */
  readonly rows: string
  readonly parameters: readonly string[]
  /** The order once they are looked up. */
  readonly order: string
}

function chosenFor(ProjectID: string, bucket: ReferralBucket, today: string): Chosen {
  if (bucket === 'overdue') {
    return {
      rows: `SELECT rowid AS place FROM referral WHERE ProjectID = ? AND next_due_on < ? ORDER BY next_due_on, rowid`,
      parameters: [ProjectID, today],
      order: 'referral.next_due_on, referral.rowid',
    }
  }
  const states = statesOf[bucket]
  if (bucket === 'ended') {
    // One index walk for each state, merged: the many that ended long ago are never touched.
    const walk = 'SELECT rowid AS place, date_notified FROM referral WHERE ProjectID = ? AND state = ?'
    return {
      rows: `${states.map(() => walk).join(' UNION ALL ')} ORDER BY date_notified DESC, place DESC`,
      parameters: states.flatMap((state) => [ProjectID, state]),
      order: 'referral.date_notified DESC, referral.rowid DESC',
    }
  }
  return {
    rows: `SELECT rowid AS place FROM referral WHERE ProjectID = ? AND state IN (${states.map(() => '?').join(', ')})
            ORDER BY next_due_on IS NULL, next_due_on, rowid`,
    parameters: [ProjectID, ...states],
    order: 'referral.next_due_on IS NULL, referral.next_due_on, referral.rowid',
  }
}

/** What is due next at a project: every referral with a clock running, the earliest due date first. */
export async function dueNext(
  db: EntityManager,
  ProjectID: string,
  limit: number,
): Promise<readonly ListedReferral[]> {
  return db.query(
    `${listed} WHERE referral.ProjectID = ? AND referral.next_due_on IS NOT NULL
      ORDER BY referral.next_due_on LIMIT ?`,
    [ProjectID, limit],
  )
}

/** A client's referrals, the latest first. */
export async function referralsOfClient(
  db: EntityManager,
  PersonalID: string,
): Promise<readonly ListedReferral[]> {
  return db.query(`${listed} WHERE referral.PersonalID = ? ORDER BY Event.EventDate DESC`, [PersonalID])
}

/** How many referrals of a project stand in each of Home's lists. */
export async function countReferrals(db: EntityManager, ProjectID: string, today: string): Promise<Counts> {
  const open = statesOf.open
  const rows: readonly { state: ReferralState; n: number }[] = await db.query(
    `SELECT state, count(*) AS n FROM referral
      WHERE ProjectID = ? AND state IN (${open.map(() => '?').join(', ')}) GROUP BY state`,
    [ProjectID, ...open],
  )
  const overdue: readonly { n: number }[] = await db.query(
    'SELECT count(*) AS n FROM referral WHERE ProjectID = ? AND next_due_on < ?',
    [ProjectID, today],
  )
  const count = (bucket: Exclude<ReferralBucket, 'overdue'>): number =>
    rows.filter((row) => statesOf[bucket].includes(row.state)).reduce((sum, row) => sum + row.n, 0)
  return {
    to_acknowledge: count('to_acknowledge'),
    to_contact: count('to_contact'),
    in_intake: count('in_intake'),
    to_resolve: count('to_resolve'),
    not_yet_housed: count('not_yet_housed'),
    overdue: overdue[0]?.n ?? 0,
  }
}

/** Everything one referral is made of: its row, its event, its enrollment and the span of tries to reach. */
export interface WholeReferral extends ListedReferral {
  readonly EventID: string
  readonly howItCame: string
  readonly referredBy: string | null
  readonly DateNotified: string
  readonly DateReferralAcknowledged: string | null
  readonly lateReason: string | null
  readonly ReferralResult: number | null
  readonly ResultDate: string | null
  readonly ResultingEnrollmentID: string | null
  readonly IfNotHousedReason: string | null
  /** 1 when it ended because the household could not be reached. */
  readonly lostContact: number | null
  readonly backToList: string | null
  /** 1 when the list manager was told that an accepted household was not housed. */
  readonly listManagerTold: number | null
  readonly note: string | null
  /** When the search for housing was last looked at; the result date when nobody has since. */
  readonly housingLookedOn: string | null
  readonly firstContactAt: string | null
  readonly lastContactAt: string | null
  readonly attempts: number
  readonly lastOutcome: ContactOutcome | null
}

/** One referral. @throws AppError not-found */
export async function referralById(db: EntityManager, referral_id: string): Promise<WholeReferral> {
  const rows: readonly WholeReferral[] = await db.query(
    `SELECT listed.*, referral.EventID, referral.how_it_came AS howItCame, referral.referred_by AS referredBy,
            referral.date_notified AS DateNotified, referral.date_acknowledged AS DateReferralAcknowledged,
            referral.late_reason AS lateReason, Event.ReferralResult, Event.ResultDate,
            referral.ResultingEnrollmentID, referral.if_not_housed_reason AS IfNotHousedReason,
            referral.lost_contact AS lostContact, referral.back_to_list AS backToList,
            referral.list_manager_told AS listManagerTold, referral.note,
            coalesce(referral.housing_looked_on, Event.ResultDate) AS housingLookedOn,
            (SELECT min(attempted_at) FROM contact_attempt WHERE contact_attempt.referral_id = referral.referral_id)
              AS firstContactAt,
            (SELECT max(attempted_at) FROM contact_attempt WHERE contact_attempt.referral_id = referral.referral_id)
              AS lastContactAt,
            (SELECT count(*) FROM contact_attempt WHERE contact_attempt.referral_id = referral.referral_id) AS attempts,
            (SELECT outcome FROM contact_attempt WHERE contact_attempt.referral_id = referral.referral_id
              ORDER BY attempted_at DESC, rowid DESC LIMIT 1) AS lastOutcome
       FROM (${listed} WHERE referral.referral_id = ?) AS listed
       JOIN referral ON referral.referral_id = listed.referral_id
       JOIN Event ON Event.EventID = referral.EventID`,
    [referral_id],
  )
  const [row] = rows
  if (row === undefined)
    throw new AppError('not-found', 'This referral is no longer there. Go back and open it again.')
  return row
}
