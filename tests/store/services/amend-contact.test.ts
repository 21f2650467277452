import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beginContactAmendment, type AmendContactAnswers } from '#shared/domain/contact/amend-contact.ts'
import type { ContactAttemptAnswers } from '#shared/domain/contact/contact-attempt.ts'
import { sampleAdult, sampleIntake } from '#shared/domain/intake/sample-intake.ts'
import { amendContact, loggedContact } from '#main/services/contact/amend-contact.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { openDraft, saveDraft } from '#main/services/drafts/drafts.ts'
import { historyOfClient } from '#main/services/history.ts'
import { saveIntake } from '#main/services/intake/intake.ts'
import { logContact } from '#main/services/contact/log-contact.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { resolveUnsuccessful } from '#main/services/referrals/resolve-referral.ts'
import { addContactPoint, saveSafetyCard } from '#main/services/contact/safety-card.ts'
import { unfinishedDrafts } from '#main/services/drafts/unfinished-drafts.ts'
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
  channel: 'call',
  attemptDate: '2026-03-10',
  attemptTime: '14:30',
  outcome: 'no_answer',
  voicemailLeft: 'no',
  nextTry: '2026-03-12',
}

const attempts = () => attemptsOf(desk.store.db, heron.referral_id)
const referral = () => readReferral(desk, heron.referral_id)

/** Logs a contact and answers its id. */
async function log(changes: ContactAttemptAnswers = {}): Promise<string> {
  const before = new Set((await attempts()).map(({ contact_attempt_id }) => contact_attempt_id))
  const answers = { ...missedCall, cardRead: true, ...changes }
  saved(
    await logContact(desk, {
      referral_id: heron.referral_id,
      answers,
      acceptWarnings: true,
      draft_id: null,
    }),
  )
  const made = (await attempts()).find(({ contact_attempt_id }) => !before.has(contact_attempt_id))
  return made?.contact_attempt_id ?? ''
}

interface Sending {
  readonly acceptWarnings?: boolean
  readonly draft_id?: string | null
  readonly at?: WorkingDesk
}

function amend(
  contact_attempt_id: string,
  changes: AmendContactAnswers,
  { acceptWarnings = false, draft_id = null, at = desk }: Sending = {},
) {
  const answers = { ...missedCall, reason: 'Wrong line in my notes', ...changes }
  return amendContact(at, { contact_attempt_id, answers, acceptWarnings, draft_id })
}

const reached = { outcome: 'interested', voicemailLeft: null } as const

describe('a correction', () => {
  test('changes the contact, keeps why in the history, and can be taken back', async () => {
    const id = await log()
    const { actId } = saved(await amend(id, { channel: 'text', attemptTime: '14:10', note: 'By text' }))
    expect(await attempts()).toMatchObject([
      { contact_attempt_id: id, channel: 'text', attemptedAt: '2026-03-10T14:10', note: 'By text' },
    ])
    const { entries } = await historyOfClient(desk, heron.PersonalID, null)
    expect(entries[0]).toMatchObject({ what: 'Corrected a contact', reason: 'Wrong line in my notes' })
    expect(entries[0]?.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['How', 'Call', 'Text message'],
      ['When', '10 March 2026, 2:30 PM', '10 March 2026, 2:10 PM'],
      ['Note', null, 'By text'],
    ])
    await undoAct(desk, actId)
    expect(await attempts()).toMatchObject([{ channel: 'call', attemptedAt: '2026-03-10T14:30', note: null }])
  })

  test('of one answer alone leaves all the others as they are', async () => {
    const id = await log()
    const answers = { attemptTime: '14:10', reason: 'Wrong line in my notes' }
    saved(
      await amendContact(desk, { contact_attempt_id: id, answers, acceptWarnings: false, draft_id: null }),
    )
    expect(await attempts()).toMatchObject([
      { channel: 'call', attemptedAt: '2026-03-10T14:10', outcome: 'no_answer', nextTry: '2026-03-12' },
    ])
  })

  test('needs a reason and a change', async () => {
    const id = await log()
    expect(stoppedBy(await amend(id, {}))).toEqual([
      'error : Change an answer, or leave the contact as it is',
    ])
    expect(stoppedBy(await amend(id, { channel: 'email', reason: '' }))).toEqual([
      'error reason: Enter why you change this record',
    ])
  })

  test('ends its draft, which belongs to the project of the referral', async () => {
    const id = await log()
    const { draft_id } = await openDraft(desk, 'amend_contact', id)
    await saveDraft(desk, draft_id, { outcome: 'needs_time' }, 'outcome')
    expect(await unfinishedDrafts(desk)).toMatchObject([{ kind: 'amend_contact', alias: 'Blue Heron' }])
    const egret = agency.wearing({ project: 'Egret House' })
    expect(await unfinishedDrafts(egret)).toEqual([])
    expect(await refusalOf(openDraft(egret, 'amend_contact', id))).toContain('not-allowed')
    saved(await amend(id, { channel: 'text' }, { draft_id }))
    expect(await unfinishedDrafts(desk)).toEqual([])
  })

  test('is for those who log contacts in the project of the referral', async () => {
    const id = await log()
    const egret = agency.wearing({ project: 'Egret House' })
    const contact = agency.wearing({ workgroup: 'priority_list_contact' })
    expect((await loggedContact(egret, id)).readOnlyReason).toContain('Heron House')
    expect((await loggedContact(contact, id)).readOnlyReason).toContain('log a contact')
    expect(await refusalOf(amend(id, reached, { at: egret }))).toContain('not-allowed')
    expect(await refusalOf(amend(id, reached, { at: contact }))).toContain('not-allowed')
    expect(await attempts()).toMatchObject([{ outcome: 'no_answer' }])
  })

  test('reads no number or address', async () => {
    const point = { kind: 'phone', label: 'Sister', value: '651 555 0142', safe: 'yes' } as const
    saved(await addContactPoint(desk, heron.PersonalID, point))
    expect(JSON.stringify(await loggedContact(desk, await log()))).not.toContain('0142')
  })
})

describe('what a colleague changed in the meantime', () => {
  const begin = async (id: string) => beginContactAmendment((await loggedContact(desk, id)).context.saved)

  test('stays, where she left the answer alone', async () => {
    const id = await log()
    const begun = await begin(id)
    saved(await amend(id, { ...(await begin(id)), note: 'Rang twice', attemptTime: '14:10' }))
    saved(await amend(id, { ...begun, channel: 'text', voicemailLeft: null }))
    expect(await attempts()).toMatchObject([
      { channel: 'text', note: 'Rang twice', attemptedAt: '2026-03-10T14:10' },
    ])
  })

  test('is not replaced unseen: the answer, who and when are named, and nothing is saved', async () => {
    const id = await log()
    const begun = await begin(id)
    saved(await amend(id, { ...begun, attemptTime: '14:10' }))
    const late = await amend(id, { ...begun, attemptTime: '14:20' }, { acceptWarnings: true })
    expect(stoppedBy(late)).toEqual([
      'error attemptDate: The moment of the try was changed to “10 March 2026, 2:10 PM” by Marta Wells on 10 March 2026, 3:00 PM, after you began: look at it again, then save',
    ])
    expect(await attempts()).toMatchObject([{ attemptedAt: '2026-03-10T14:10' }])
    saved(await amend(id, { ...(await begin(id)), attemptTime: '14:20' }))
    expect(await attempts()).toMatchObject([{ attemptedAt: '2026-03-10T14:20' }])
  })

  test('is not taken out unseen by an answer it goes along with', async () => {
    const id = await log()
    const begun = await begin(id)
    saved(await amend(id, { ...begun, voicemailLeft: 'neutral' }))
    const late = await amend(id, { ...begun, outcome: 'interested' }, { acceptWarnings: true })
    expect(stoppedBy(late)[0]).toMatch(
      /^error voicemailLeft: Voicemail was changed to “Yes, a neutral message”/,
    )
    expect(await attempts()).toMatchObject([{ outcome: 'no_answer', voicemailLeft: 'neutral' }])
  })

  test('of two corrections sent at once that began alike, the second is refused', async () => {
    const id = await log()
    const begun = await begin(id)
    const both = await Promise.all([
      amend(id, { ...begun, note: 'First' }),
      amend(id, { ...begun, note: 'Second' }),
    ])
    expect(both.map((outcome) => outcome.saved)).toEqual([true, false])
    expect(await attempts()).toMatchObject([{ note: 'First' }])
  })
})

describe('the referral', () => {
  test('follows a contact that moved it, there and back, with its clock', async () => {
    const id = await log()
    expect(await referral()).toMatchObject({ state: 'contacting', nextDueOn: '2026-03-12' })
    const { actId } = saved(await amend(id, { ...reached, nextTry: '2026-03-13' }))
    expect(await referral()).toMatchObject({ state: 'engaged', nextDueOn: '2026-03-13' })
    await undoAct(desk, actId)
    expect(await referral()).toMatchObject({ state: 'contacting', nextDueOn: '2026-03-12' })
    saved(await amend(id, reached))
    saved(await amend(id, {}))
    expect(await referral()).toMatchObject({ state: 'contacting', nextDueOn: '2026-03-12' })
  })

  test('stays in touch while another contact reached the household', async () => {
    await log({ ...reached, attemptTime: '14:00' })
    const id = await log({ outcome: 'needs_time', voicemailLeft: null })
    saved(await amend(id, {}, { acceptWarnings: true }))
    expect((await referral()).state).toBe('engaged')
  })

  test('stays where a later step put it', async () => {
    const id = await log(reached)
    const { referral_id, PersonalID } = heron
    const household = sampleIntake([sampleAdult(1, { PersonalID, alias: 'Blue Heron' })])
    const answers = { ...household, start: { ...household.start, EntryDate: '2026-03-10' } }
    saved(await saveIntake(desk, { referral_id, answers, acceptWarnings: true, draft_id: null }))
    saved(await amend(id, {}, { acceptWarnings: true }))
    expect((await referral()).state).toBe('enrolled')
  })

  test('that ended because nobody could be reached, and when it did, is not contradicted', async () => {
    const id = await log()
    agency.at('2026-03-16T15:00')
    saved(
      await resolveUnsuccessful(desk, {
        referral_id: heron.referral_id,
        answers: {
          whoEnded: 'lost_contact',
          countedOn: 'provider',
          ResultDate: '2026-03-12',
          IfNotHousedReason: 'lost_contact',
          backToList: 'yes',
        },
        acceptWarnings: true,
        draft_id: null,
      }),
    )
    expect(stoppedBy(await amend(id, reached))).toEqual([
      'error outcome: This referral ended because the household could not be reached: correct how it ended first, with Amend on the referral',
    ])
    expect(stoppedBy(await amend(id, { attemptDate: '2026-03-13', nextTry: null }))).toEqual([
      'error attemptDate: Attempt date must be the same as or before 12 March 2026, the day the referral ended',
    ])
    saved(await amend(id, { outcome: 'wrong_contact' }))
    expect((await referral()).state).toBe('unsuccessful')
  })
})

describe('what happened is what is written', () => {
  test('a way or a voicemail that the card forbids asks once, and only where it is new', async () => {
    const id = await log()
    const answers = { textSafe: 'no', voicemailSafe: 'no', callSafe: 'yes' } as const
    const { PersonalID } = heron
    saved(await saveSafetyCard(desk, { PersonalID, answers, acceptWarnings: false, draft_id: null }))
    expect(stoppedBy(await amend(id, { channel: 'text' }))).toEqual([
      'warning channel: Texting is marked not safe for this household: check that this is how you tried',
    ])
    expect(stoppedBy(await amend(id, { voicemailLeft: 'neutral' }))).toEqual([
      'warning voicemailLeft: Voicemail is marked not safe for this household: check that one was left',
    ])
    saved(await amend(id, { attemptTime: '14:20' }))
  })

  test('its moment is past, and the next try is not before it', async () => {
    const id = await log()
    expect(stoppedBy(await amend(id, { attemptDate: '2026-03-11', attemptTime: 'noon-ish' }))).toEqual([
      'error attemptDate: Attempt date must be today or earlier',
      'error attemptTime: Attempt time must be a time of day, like 2:05 PM',
    ])
    expect(stoppedBy(await amend(id, { nextTry: '2026-03-09' }))).toEqual([
      'error nextTry: Next try must be the same as or after 10 March 2026, the day of the try',
    ])
    expect(stoppedBy(await amend(id, { attemptDate: '2026-03-02' }))).toEqual([
      'warning attemptDate: Attempt date is before 3 March 2026, the referral date: check it',
    ])
  })
})
