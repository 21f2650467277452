import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outcomeLabels, type ItemAnswers } from '#shared/domain/conference/item.ts'
import { minutesLines } from '#shared/domain/conference/minutes.ts'
import type { PlanAnswers } from '#shared/domain/conference/plan.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { editClient } from '#main/services/clients/edit-client.ts'
import { closeConference, finishAction } from '#main/services/conferences/close-conference.ts'
import { decideItem } from '#main/services/conferences/decide-item.ts'
import { planConference } from '#main/services/conferences/plan-conference.ts'
import { conferenceDesk, readConference } from '#main/services/conferences/read-conferences.ts'
import { askReferral, closeRequest, requestContext } from '#main/services/conferences/referral-requests.ts'
import { placeHousehold } from '#main/services/priority/place-household.ts'
import { openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { stoppedBy } from './agency-desk.ts'

let office: TestOffice
let heron: Awaited<ReturnType<typeof receive>>
let finch: Awaited<ReturnType<typeof receive>>

/** Heron and Finch, both on the list. It is 20 March. */
beforeEach(async () => {
  office = await openOffice()
  heron = await receive(office, 'Heron')
  finch = await receive(office, 'Finch')
  for (const { PersonalID } of [heron, finch])
    saved(
      await placeHousehold(office.dana, {
        PersonalID,
        answers: { kind: 'standard', placed_on: '2026-03-10' },
        acceptWarnings: false,
      }),
    )
})
afterEach(() => office.close())

const plan = (answers: PlanAnswers = {}): Promise<SaveOutcome> =>
  planConference(office.dana, {
    answers: {
      name: 'March conference',
      held_on: '2026-03-20',
      agenda: [finch.PersonalID, heron.PersonalID],
      ...answers,
    },
    acceptWarnings: false,
  })
const read = (id: string) => readConference(office.dana, id)
const decide = (conference_item_id: string, answers: ItemAnswers, acceptWarnings = false) =>
  decideItem(office.dana, { conference_item_id, answers, acceptWarnings })
const close = (conference_id: string, acceptWarnings = false) =>
  closeConference(office.dana, { conference_id, acceptWarnings })

describe('a conference', () => {
  test('has an agenda in its order, of households that are on the list', async () => {
    const { id } = saved(await plan())
    expect((await read(id)).items.map(({ alias }) => alias)).toEqual(['Finch', 'Heron'])
    expect(stoppedBy(await plan({ agenda: ['nobody'] }))).toEqual([
      'error agenda: Choose households that are on the list: one has left it meanwhile',
    ])
    expect(stoppedBy(await plan({ agenda: [], name: ' ' }))).toEqual([
      'error name: Enter a name for the meeting',
      'error agenda: Choose at least one household to talk about',
    ])
  })

  test('writes down a referral that is asked for, and what is to be done', async () => {
    const { id } = saved(await plan())
    const [item] = (await read(id)).items
    const conference_item_id = item?.conference_item_id ?? ''
    expect(stoppedBy(await decide(conference_item_id, { outcome: 'refer', what: 'Call them' }))).toEqual([
      'error Event: Choose what the referral is for',
      'error who: Enter who does it: a role or a colleague',
      'error due_on: Enter the day it is due',
    ])
    const action = { what: 'Gather papers', who: 'Housing navigator', due_on: '2026-03-27' }
    saved(
      await decide(conference_item_id, {
        outcome: 'refer',
        Event: 13,
        ProjectID: office.ProjectID,
        ...action,
      }),
    )
    const whole = await read(id)
    expect(whole.state).toBe('open')
    expect(whole.requests).toMatchObject([
      { alias: 'Finch', Event: 13, how: 'conference', state: 'asked', ProjectName: 'Harbor Rapid Rehousing' },
    ])
    expect(whole.actions).toMatchObject([{ alias: 'Finch', ...action, done_on: null }])
    saved(await finishAction(office.dana, whole.actions[0]?.action_item_id ?? ''))
    expect((await conferenceDesk(office.dana)).actions).toEqual([])

    // Decided again, the request goes with the decision and is never there twice.
    saved(await decide(conference_item_id, { outcome: 'refer', Event: 14 }))
    expect((await read(id)).requests).toMatchObject([{ Event: 14, ProjectName: null, state: 'asked' }])
    saved(await decide(conference_item_id, { outcome: 'keep_waiting' }))
    expect((await conferenceDesk(office.dana)).requests).toEqual([])
  })

  test('asks before it is closed with households left, and is not changed once closed', async () => {
    const { id } = saved(await plan())
    expect(stoppedBy(await close(id))).toEqual([
      'warning : 2 of 2 households were not talked about: close it as it is',
    ])
    saved(await close(id, true))
    const [item] = (await read(id)).items
    expect(stoppedBy(await decide(item?.conference_item_id ?? '', { outcome: 'keep_waiting' }))).toEqual([
      'error : This conference is closed: decide in the next one',
    ])
  })

  test('asks about a name in a decision', async () => {
    const { id } = saved(await plan())
    const [item] = (await read(id)).items
    const named: ItemAnswers = { outcome: 'find_out', decision: 'Ask Maria Delgado about papers' }
    expect(stoppedBy(await decide(item?.conference_item_id ?? '', named))).toEqual([
      "warning decision: The note seems to hold a person's name: take it out if it can identify someone",
    ])
  })
})

test('the minutes hold aliases and no name and no project', async () => {
  saved(
    await editClient(office.dana, {
      PersonalID: finch.PersonalID,
      answers: {
        FirstName: 'Marisol',
        LastName: 'Quintanar',
        nameKind: 1,
        reason: 'She told us',
      },
      acceptWarnings: true,
      draft_id: null,
    }),
  )
  const { id } = saved(await plan())
  const [item] = (await read(id)).items
  saved(
    await decide(item?.conference_item_id ?? '', {
      outcome: 'refer',
      Event: 13,
      ProjectID: office.ProjectID,
      decision: 'Two bedrooms, near a bus line',
    }),
  )
  saved(await close(id, true))
  const lines = minutesLines(await read(id))
  expect(lines.map(({ alias }) => alias)).toEqual(['Finch', 'Heron'])
  expect(lines[0]?.decided).toEqual([
    outcomeLabels.refer,
    expect.stringMatching(/one project, named in the record$/),
    'Two bedrooms, near a bus line',
  ])
  for (const secret of ['Marisol', 'Quintanar', 'Harbor']) expect(JSON.stringify(lines)).not.toContain(secret)
})

describe('a referral that is asked for', () => {
  test('by a ticket waits until it is said what came of it', async () => {
    const answers = { Event: 13, how: 'ticket', requested_on: '2026-03-19' } as const
    const { PersonalID } = heron
    saved(await askReferral(office.dana, { PersonalID, answers, acceptWarnings: false }))
    const { requests, referrals } = await requestContext(office.dana, PersonalID)
    expect(requests).toMatchObject([{ how: 'ticket', state: 'asked', ProjectName: null }])
    const referral_request_id = requests[0]?.referral_request_id ?? ''
    expect(
      stoppedBy(
        await closeRequest(office.dana, {
          referral_request_id,
          state: 'made',
          referral_id: finch.referral_id,
        }),
      ),
    ).toEqual(['error referral_id: Choose the referral of this household that came of it'])
    const referral_id = referrals[0]?.referral_id ?? ''
    saved(await closeRequest(office.dana, { referral_request_id, state: 'made', referral_id }))
    expect((await requestContext(office.dana, PersonalID)).requests).toMatchObject([
      { state: 'made', closed_on: '2026-03-20', referral_id: heron.referral_id },
    ])
  })
})
