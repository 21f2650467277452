import { refusal } from '#shared/domain/hat/permissions.ts'
import type { WholeConference } from '#shared/ipc/conference-calls.ts'
import {
  actionsOf,
  conferenceById,
  itemsOf,
  latestConferences,
  openActions,
  openRequests,
  requestsOf,
} from '#main/store/repositories/conferences.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import type { WorkingDesk } from '../desk.ts'

/** More than anybody reads down. */
const most = 200

/** Every conference, what is still to be done, and the referrals asked for. */
export async function conferenceDesk({ store: { db }, role, hat }: WorkingDesk) {
  return {
    conferences: [...(await latestConferences(db, most))],
    actions: [...(await openActions(db, most))],
    requests: [...(await openRequests(db, most))],
    whyNotRun: refusal({ role, workgroup: hat.workgroup }, 'conference.run'),
  }
}

/** One conference with its households, actions and requests. @throws AppError not-found */
export async function readConference(desk: WorkingDesk, conference_id: string): Promise<WholeConference> {
  const { db } = desk.store
  const conference = await conferenceById(db, conference_id)
  return {
    ...conference,
    items: [...(await itemsOf(db, conference_id))],
    actions: [...(await actionsOf(db, conference_id))],
    requests: [...(await requestsOf(db, conference_id))],
    projects: [...(await allProjects(db))],
    readOnlyReason:
      refusal({ role: desk.role, workgroup: desk.hat.workgroup }, 'conference.run') ??
      (conference.state === 'closed' ? 'This conference is closed: its minutes stand as they are' : null),
  }
}
