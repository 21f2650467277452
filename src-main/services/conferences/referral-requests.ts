import { checkRequest, parseRequest, type RequestAnswers } from '#shared/domain/conference/request.ts'
import { error } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { newId } from '#main/store/new-id.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import { requestsOfClient } from '#main/store/repositories/conferences.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save } from '../save.ts'

interface Asking {
  readonly PersonalID: string
  readonly answers: RequestAnswers
  readonly acceptWarnings: boolean
}

/** What asking for a referral of a household can name. @throws AppError not-found */
export async function requestContext({ store: { db } }: WorkingDesk, PersonalID: string) {
  const { alias } = await clientById(db, PersonalID)
  const referrals: { referral_id: string; EventDate: string; Event: number }[] = await db.query(
    `SELECT referral.referral_id, Event.EventDate, Event.Event
       FROM referral JOIN Event ON Event.EventID = referral.EventID
      WHERE referral.PersonalID = ? ORDER BY Event.EventDate DESC`,
    [PersonalID],
  )
  return {
    PersonalID,
    alias,
    projects: [...(await allProjects(db))],
    requests: [...(await requestsOfClient(db, PersonalID))],
    referrals,
  }
}

/** Asks for a referral outside a conference: by a ticket, a form, an e-mail. @throws AppError not-allowed, not-found */
export async function askReferral(desk: WorkingDesk, request: Asking): Promise<SaveOutcome> {
  requireMay(desk, 'list.place')
  const { PersonalID, answers, acceptWarnings } = request
  return save(
    desk,
    { act: 'request.ask', acceptWarnings, draft_id: null },
    async ({ db }) => {
      await clientById(db, PersonalID)
      return checkRequest(answers, { today: today(desk), projects: await allProjects(db) })
    },
    async (session) => {
      const referral_request_id = newId()
      const row = { referral_request_id, PersonalID, ...parseRequest(answers), state: 'asked' }
      await session.insert('referral_request', row)
      return referral_request_id
    },
  )
}

interface Closing {
  readonly referral_request_id: string
  readonly state: 'made' | 'withdrawn' | 'refused'
  readonly referral_id: string | null
}

/** Writes down what came of a referral that was asked for. @throws AppError not-allowed, not-found */
export async function closeRequest(desk: WorkingDesk, request: Closing): Promise<SaveOutcome> {
  requireMay(desk, 'list.place')
  const { referral_request_id, state, referral_id } = request
  return save(
    desk,
    { act: 'request.close', acceptWarnings: false, draft_id: null },
    async (session) => {
      const known = await session.read('referral_request', referral_request_id)
      if (known.state !== 'asked') return [error('', 'It is written down already what came of it')]
      if (state !== 'made') return []
      const led = referral_id === null ? null : await session.read('referral', referral_id)
      return led?.PersonalID === known.PersonalID
        ? []
        : [error('referral_id', 'Choose the referral of this household that came of it')]
    },
    async (session) => {
      await session.update('referral_request', referral_request_id, {
        state,
        closed_on: today(desk),
        referral_id: state === 'made' ? referral_id : null,
      })
      return referral_request_id
    },
  )
}
