import { checkItem, parseAction, type ItemAnswers, type ItemContext } from '#shared/domain/conference/item.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { error } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { newId } from '#main/store/new-id.ts'
import { itemById } from '#main/store/repositories/conferences.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save } from '../save.ts'

interface Request {
  readonly conference_item_id: string
  readonly answers: ItemAnswers
  readonly acceptWarnings: boolean
}

/**
 * Writes down what a conference decided for one household: a referral that is asked for, and what somebody does until
 * when. Written again, the decision and the request are changed; another action is added.
 * @throws AppError not-allowed, not-found
 */
export async function decideItem(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'conference.run')
  const { conference_item_id, answers, acceptWarnings } = request
  return save(
    desk,
    { act: 'conference.decide', acceptWarnings, draft_id: null },
    async ({ db }) => {
      const { held_on, state } = await itemById(db, conference_item_id)
      if (state === 'closed') return [error('', 'This conference is closed: decide in the next one')]
      const context: ItemContext = { today: today(desk), held_on, projects: await allProjects(db) }
      return checkItem(answers, context)
    },
    async (session) => {
      const item = await itemById(session.db, conference_item_id)
      if (item.state === 'planned') await session.update('conference', item.conference_id, { state: 'open' })
      await session.update('conference_item', conference_item_id, {
        outcome: answers.outcome ?? null,
        decision: typed(answers.decision),
      })
      await writeRequest(session, { ...request, PersonalID: item.PersonalID, today: today(desk) })
      const action = parseAction(answers)
      if (action !== null)
        await session.insert('action_item', { action_item_id: newId(), conference_item_id, ...action })
      return conference_item_id
    },
  )
}

/** One request for each decision: changed with it, and withdrawn when the decision becomes another. */
async function writeRequest(
  session: WriteSession,
  {
    conference_item_id,
    answers,
    PersonalID,
    today: requested_on,
  }: Request & { readonly PersonalID: string; readonly today: string },
): Promise<void> {
  const known = await session.db.findOneBy<LocalRow<'referral_request'>>('referral_request', {
    conference_item_id,
    state: 'asked',
  })
  const { outcome, Event, ProjectID = null } = answers
  if (outcome !== 'refer') {
    const withdrawn = { state: 'withdrawn', closed_on: requested_on }
    if (known !== null) await session.update('referral_request', known.referral_request_id, withdrawn)
    return
  }
  if (typeof Event !== 'number') throw new Error('the rules see to it that it is said what for')
  if (known !== null)
    await session.update('referral_request', known.referral_request_id, { Event, ProjectID })
  else
    await session.insert('referral_request', {
      referral_request_id: newId(),
      PersonalID,
      Event,
      ProjectID,
      how: 'conference',
      requested_on,
      state: 'asked',
      conference_item_id,
    })
}
