import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ContactAttemptAnswers } from '#shared/domain/contact/contact-attempt.ts'
import type { SafetyCardAnswers } from '#shared/domain/contact/safety-card.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { openDraft, saveDraft } from '#main/services/drafts/drafts.ts'
import { historyOfClient } from '#main/services/history.ts'
import { logContact } from '#main/services/contact/log-contact.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { addContactPoint, saveSafetyCard } from '#main/services/contact/safety-card.ts'
import { undoAct } from '#main/services/undo.ts'
import { attemptsOf } from '#main/store/repositories/contact.ts'
import { openAgency, receive, refusalOf, saved, stoppedBy, type Agency } from './agency-desk.ts'

let agency: Agency
let desk: WorkingDesk
let heron: { referral_id: string; PersonalID: string }

beforeEach(async () => {
  agency = await openAgency()
  desk = agency.desk
  heron = await receive(desk, 'Blue Heron')
})
afterEach(() => agency.close())

const missedCall: ContactAttemptAnswers = {
  cardRead: true,
  channel: 'call',
  attemptDate: '2026-03-10',
  attemptTime: '14:30',
  outcome: 'no_answer',
  voicemailLeft: 'no',
  nextTry: '2026-03-12',
}

interface Sending {
  readonly acceptWarnings?: boolean
  readonly draft_id?: string | null
  readonly at?: WorkingDesk
}

function log(
  changes: ContactAttemptAnswers = {},
  { acceptWarnings = false, draft_id = null, at = desk }: Sending = {},
) {
  const answers = { ...missedCall, ...changes }
  return logContact(at, { referral_id: heron.referral_id, answers, acceptWarnings, draft_id })
}

async function card(answers: SafetyCardAnswers): Promise<void> {
  const request = { PersonalID: heron.PersonalID, answers, acceptWarnings: false, draft_id: null }
  saved(await saveSafetyCard(desk, request))
}

const attempts = () => attemptsOf(desk.store.db, heron.referral_id)
const referral = () => readReferral(desk, heron.referral_id)

async function due() {
  const { nextDueOn, nextDueWhat } = await referral()
  return [nextDueOn, nextDueWhat]
}

describe('a try', () => {
  test('is kept with who, when, how and what came of it', async () => {
    expect(saved(await log({ note: ' Rang out twice ' })).id).toBe(heron.referral_id)
    expect(await attempts()).toEqual([
      {
        contact_attempt_id: expect.stringMatching(/^[0-9a-f]{32}$/),
        channel: 'call',
        attemptedAt: '2026-03-10T14:30',
        outcome: 'no_answer',
        voicemailLeft: 'no',
        nextTry: '2026-03-12',
        statusWord: null,
        note: 'Rang out twice',
        who: 'Marta Wells',
      },
    ])
    const { entries } = await historyOfClient(desk, heron.PersonalID, null)
    expect(entries[0]).toMatchObject({ what: 'Logged a contact', who: 'Marta Wells', undone: false })
  })

  test('keeps its status word, and takes only one of the community’s list', async () => {
    expect(stoppedBy(await log({ statusWord: 'made_up' }))).toEqual([
      'error statusWord: Choose a status from the list',
    ])
    expect(await attempts()).toEqual([])
    saved(await log())
    const [{ contact_attempt_id } = { contact_attempt_id: '' }] = await attempts()
    const act = { name: 'contact.log', UserID: desk.UserID, at: desk.now() }
    await desk.store.write(act, (session) =>
      session.update('contact_attempt', contact_attempt_id, { status_word: 'attempting' }),
    )
    expect((await attempts()).map(({ statusWord }) => statusWord)).toEqual(['attempting'])
  })

  test('is listed by when it was made, not by when it was written down', async () => {
    saved(await log({ outcome: 'needs_time', voicemailLeft: null }))
    saved(
      await log({
        attemptDate: '2026-03-06',
        attemptTime: '9:00 am',
        channel: 'in_person',
        voicemailLeft: null,
      }),
    )
    expect((await attempts()).map(({ attemptedAt }) => attemptedAt)).toEqual([
      '2026-03-10T14:30',
      '2026-03-06T09:00',
    ])
    expect(await referral()).toMatchObject({
      attempts: 2,
      firstContactAt: '2026-03-06T09:00',
      lastContactAt: '2026-03-10T14:30',
      lastOutcome: 'needs_time',
    })
  })

  test('lets its draft go, and brings it back when it is taken back', async () => {
    const draft = await openDraft(desk, 'contact', heron.referral_id)
    await saveDraft(desk, draft.draft_id, { ...missedCall }, 'check-answers')
    const { actId } = saved(await log({}, { draft_id: draft.draft_id }))
    expect(await desk.store.db.count('draft')).toBe(0)
    await undoAct(desk, actId)
    expect(await attempts()).toEqual([])
    expect(await referral()).toMatchObject({ state: 'acknowledged', attempts: 0 })
    expect(await openDraft(desk, 'contact', heron.referral_id)).toMatchObject({
      draft_id: draft.draft_id,
      answers: missedCall,
      page: 'check-answers',
    })
  })
})

describe('the referral', () => {
  test('is being contacted until the household is reached, then in touch, and stays so', async () => {
    saved(await log())
    expect((await referral()).state).toBe('contacting')
    saved(await log({ outcome: 'not_interested', voicemailLeft: null }, { acceptWarnings: true }))
    expect((await referral()).state).toBe('contacting')
    saved(await log({ outcome: 'needs_time', voicemailLeft: null }, { acceptWarnings: true }))
    expect((await referral()).state).toBe('engaged')
    saved(await log({}, { acceptWarnings: true }))
    expect((await referral()).state).toBe('engaged')
  })

  test('is due when the next try is, and by its own clocks when none was agreed', async () => {
    expect(await due()).toEqual(['2026-03-09', 'Make a first contact attempt'])
    saved(await log())
    expect(await due()).toEqual(['2026-03-12', 'Try to reach the household again'])
    saved(await log({ attemptTime: '14:45', nextTry: null }, { acceptWarnings: true }))
    expect(await due()).toEqual(['2026-03-17', "Record the referral's result"])
    saved(await log({ attemptTime: '14:50', nextTry: '2026-03-31' }, { acceptWarnings: true }))
    expect(await due()).toEqual(['2026-03-17', "Record the referral's result"])
  })

  test('must be acknowledged first', async () => {
    heron = await receive(desk, 'Grey Wren', { acknowledged: false })
    expect(stoppedBy(await log())).toEqual(['error : Acknowledge the referral first'])
    expect(await attempts()).toEqual([])
    expect((await referral()).state).toBe('received')
  })
})

describe('the safety card', () => {
  test('must have been read', async () => {
    expect(stoppedBy(await log({ cardRead: false }))).toEqual([
      'error cardRead: Read the safety card before you reach out',
    ])
    expect(stoppedBy(await log({ cardRead: null }, { acceptWarnings: true }))).toHaveLength(1)
    expect(await attempts()).toEqual([])
  })

  test('closes a channel for good: no answer to a warning opens it', async () => {
    await card({ callSafe: 'no', emailSafe: 'no' })
    expect(stoppedBy(await log({}, { acceptWarnings: true }))).toEqual([
      'error channel: Calling is marked not safe for this household: choose another way',
    ])
    expect(stoppedBy(await log({ channel: 'email', voicemailLeft: null }, { acceptWarnings: true }))).toEqual(
      ['error channel: E-mail is marked not safe for this household: choose another way'],
    )
    expect(await attempts()).toEqual([])
    saved(await log({ channel: 'text', voicemailLeft: null }))
  })

  test('closes a channel whose every number is marked not safe', async () => {
    const point = { kind: 'phone', label: '', value: '651 555 0142' } as const
    saved(await addContactPoint(desk, heron.PersonalID, { ...point, safe: 'no' }))
    expect(stoppedBy(await log({}, { acceptWarnings: true }))).toEqual([
      'error channel: Every phone number kept here is marked not safe: choose another way',
    ])
    saved(await addContactPoint(desk, heron.PersonalID, { ...point, value: '651 555 0177', safe: 'unknown' }))
    saved(await log())
  })

  test('forbids a voicemail, and asks once before the agency is named', async () => {
    await card({ callSafe: 'yes', voicemailSafe: 'no' })
    expect(stoppedBy(await log({ voicemailLeft: 'neutral' }, { acceptWarnings: true }))).toEqual([
      'error voicemailLeft: Voicemail is marked not safe for this household: choose No, or correct the safety card',
    ])
    await card({ callSafe: 'yes', voicemailSafe: 'yes', neverMentionAgency: true })
    const named = await log({ voicemailLeft: 'agency_named' })
    expect(stoppedBy(named)).toEqual([
      'warning voicemailLeft: The safety card says never to name the agency: think about what this message could cause',
    ])
    expect(await attempts()).toEqual([])
    saved(await log({ voicemailLeft: 'agency_named' }, { acceptWarnings: true }))
    const { entries } = await historyOfClient(desk, heron.PersonalID, null)
    expect(entries[0]?.warnings).toEqual([
      'The safety card says never to name the agency: think about what this message could cause',
    ])
  })
})

describe('what asks once', () => {
  test('is a pace that is too close, until somebody is reached', async () => {
    saved(await log({ attemptDate: '2026-03-09' }))
    expect(stoppedBy(await log())).toEqual([
      'warning attemptDate: Attempt date is less than 2 days from the try on 9 March 2026: check that it is safe to try this often',
    ])
    expect(await attempts()).toHaveLength(1)
    saved(await log({}, { acceptWarnings: true }))
    agency.at('2026-03-12T10:00')
    saved(await log({ attemptDate: '2026-03-12', attemptTime: '9:15', nextTry: '2026-03-16' }))
  })

  test('is a note that could identify somebody', async () => {
    expect(stoppedBy(await log({ note: 'Moved to 12 Elm Street' }))).toEqual([
      'warning note: The note seems to hold a street address: take it out if it can identify someone',
    ])
  })
})

describe('refused', () => {
  test('is a moment that has not come, and a next try that has passed', async () => {
    expect(stoppedBy(await log({ attemptTime: '15:01', nextTry: '2026-03-09' }))).toEqual([
      'error attemptTime: Attempt time must be 3:00 PM, the time now, or earlier',
      'error nextTry: Next try must be the same as or after 10 March 2026, today',
    ])
    expect(stoppedBy(await log({ attemptDate: '2026-03-11' }))).toEqual([
      'error attemptDate: Attempt date must be today or earlier',
    ])
  })

  test('is a hat of another project, a workgroup that contacts nobody, and a referral that is not there', async () => {
    const egret = agency.wearing({ project: 'Egret House' })
    expect(await refusalOf(log({}, { at: egret }))).toContain(
      'not-allowed: This referral was sent to Heron House',
    )
    const list = agency.wearing({ workgroup: 'priority_list_contact' })
    expect(await refusalOf(log({}, { at: list }))).toContain(
      'As Priority list contact you cannot log a contact',
    )
    expect(await attempts()).toEqual([])
    heron = { ...heron, referral_id: 'nothing' }
    expect(await refusalOf(log())).toMatch(/^not-found: /)
    expect(await desk.store.db.count('contact_attempt')).toBe(0)
  })
})
