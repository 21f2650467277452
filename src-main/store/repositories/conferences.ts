import type { EntityManager } from 'typeorm'
import type { ConferenceState } from '#shared/domain/conference/plan.ts'
import type {
  ActionItem,
  ConferenceItem,
  ListedConference,
  ReferralRequest,
} from '#shared/ipc/conference-calls.ts'
import { AppError } from '#shared/ipc/errors.ts'

const conference = `
  SELECT conference.conference_id, conference.name, conference.held_on, conference.facilitator, conference.state,
         count(conference_item.conference_item_id) AS households, count(conference_item.outcome) AS decided
    FROM conference LEFT JOIN conference_item ON conference_item.conference_id = conference.conference_id`

/** The latest conferences. */
export async function latestConferences(
  db: EntityManager,
  limit: number,
): Promise<readonly ListedConference[]> {
  return db.query(
    `${conference} GROUP BY conference.conference_id ORDER BY conference.held_on DESC, conference.rowid DESC LIMIT ?`,
    [limit],
  )
}

/** One conference. @throws AppError not-found */
export async function conferenceById(db: EntityManager, conference_id: string): Promise<ListedConference> {
  const [row]: readonly ListedConference[] = await db.query(
    `${conference} WHERE conference.conference_id = ? GROUP BY conference.conference_id`,
    [conference_id],
  )
  if (row === undefined) throw new AppError('not-found', 'This case conference is no longer there.')
  return row
}

/** The households of a conference, in the order of its agenda. */
export async function itemsOf(db: EntityManager, conference_id: string): Promise<readonly ConferenceItem[]> {
  return db.query(
    `SELECT conference_item.conference_item_id, conference_item.PersonalID, client_profile.alias,
            client_profile.mark, conference_item.outcome, conference_item.decision
       FROM conference_item JOIN client_profile ON client_profile.PersonalID = conference_item.PersonalID
      WHERE conference_item.conference_id = ? ORDER BY conference_item.place`,
    [conference_id],
  )
}

/** An item with what its rules need of its conference. @throws AppError not-found */
export async function itemById(
  db: EntityManager,
  conference_item_id: string,
): Promise<{
  readonly conference_id: string
  readonly PersonalID: string
  readonly held_on: string
  readonly state: ConferenceState
}> {
  const [row] = await db.query(
    `SELECT conference_item.conference_id, conference_item.PersonalID, conference.held_on, conference.state
       FROM conference_item JOIN conference ON conference.conference_id = conference_item.conference_id
      WHERE conference_item.conference_item_id = ?`,
    [conference_item_id],
  )
  if (row === undefined) throw new AppError('not-found', 'This household is no longer on the agenda.')
  return row
}

const action = `
  SELECT action_item.action_item_id, action_item.conference_item_id, conference_item.conference_id,
         client_profile.alias, action_item.what, action_item.who, action_item.due_on, action_item.done_on
    FROM action_item
    JOIN conference_item ON conference_item.conference_item_id = action_item.conference_item_id
    JOIN client_profile ON client_profile.PersonalID = conference_item.PersonalID`

/** What is still to be done after all conferences, by the day it is due. */
export async function openActions(db: EntityManager, limit: number): Promise<readonly ActionItem[]> {
  return db.query(`${action} WHERE action_item.done_on IS NULL ORDER BY action_item.due_on LIMIT ?`, [limit])
}

/** What a conference asked for. */
export async function actionsOf(db: EntityManager, conference_id: string): Promise<readonly ActionItem[]> {
  return db.query(
    `${action} WHERE conference_item.conference_id = ? ORDER BY conference_item.place, action_item.due_on`,
    [conference_id],
  )
}

const request = `
  SELECT referral_request.referral_request_id, referral_request.PersonalID, client_profile.alias,
         referral_request.Event, Project.ProjectName, referral_request.how, referral_request.requested_on,
         referral_request.state, referral_request.closed_on, referral_request.conference_item_id,
         referral_request.referral_id
    FROM referral_request
    JOIN client_profile ON client_profile.PersonalID = referral_request.PersonalID
    LEFT JOIN Project ON Project.ProjectID = referral_request.ProjectID`

/** The referrals that are asked for and not made yet, the longest waiting first. */
export async function openRequests(db: EntityManager, limit: number): Promise<readonly ReferralRequest[]> {
  return db.query(
    `${request} WHERE referral_request.state = 'asked' ORDER BY referral_request.requested_on LIMIT ?`,
    [limit],
  )
}

/** Every referral asked for of a household, the latest first. */
export async function requestsOfClient(
  db: EntityManager,
  PersonalID: string,
): Promise<readonly ReferralRequest[]> {
  return db.query(
    `${request} WHERE referral_request.PersonalID = ? ORDER BY referral_request.requested_on DESC, referral_request.rowid DESC`,
    [PersonalID],
  )
}

/** The referrals a conference asked for. */
export async function requestsOf(
  db: EntityManager,
  conference_id: string,
): Promise<readonly ReferralRequest[]> {
  return db.query(
    `${request} JOIN conference_item ON conference_item.conference_item_id = referral_request.conference_item_id
      WHERE conference_item.conference_id = ? ORDER BY conference_item.place`,
    [conference_id],
  )
}
