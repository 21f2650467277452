import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { actWords, isUndoable } from '#shared/domain/history/act-words.ts'
import { clientRecord, searchClients } from '#main/services/clients/clients.ts'
import { acknowledgeReferral } from '#main/services/referrals/acknowledge-referral.ts'
import { openDraft, saveDraft } from '#main/services/drafts/drafts.ts'
import { historyOfClient } from '#main/services/history.ts'
import { addContactPoint, removeContactPoint } from '#main/services/contact/safety-card.ts'
import { undoAct } from '#main/services/undo.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from './client-desk.ts'

let office: TestOffice

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const recordTables = [
  'Client',
  'client_profile',
  'client_term',
  'Enrollment',
  'HealthAndDV',
  'Event',
  'referral',
  'intake_record',
  'safety_card',
  'contact_point',
  'contact_attempt',
  'draft',
] as const

/** Everything the records hold, but for who touched a HUD row last. */
async function records(): Promise<Record<string, readonly unknown[]>> {
  const rows: Record<string, readonly unknown[]> = {}
  for (const table of recordTables) {
    const found: readonly Record<string, unknown>[] = await office.store.db.query(`SELECT * FROM "${table}"`)
    rows[table] = found
      .map(({ DateUpdated: _when, UserID: _who, client_term_id: _nth, ...row }) => JSON.stringify(row))
      .toSorted()
  }
  return rows
}

describe('undoAct', () => {
  test('takes back a received referral with the client it made, and forgets her words', async () => {
    const before = await records()
    const { actId, PersonalID } = await receive(office, 'Quiet Harbor')
    await undoAct(office.dana, actId)
    expect(await records()).toEqual(before)
    expect(await searchClients(office.dana, 'quiet')).toEqual([])
    await expect(clientRecord(office.dana, PersonalID)).rejects.toMatchObject({ code: 'not-found' })
    await receive(office, 'Quiet Harbor')
    expect(await searchClients(office.dana, 'quiet')).toHaveLength(1)
  })

  test('takes back a whole intake: every value is what it was', async () => {
    const heron = await receive(office, 'Heron')
    const stepsBefore = await enroll(office, heron).then(async ({ actId }) => {
      await undoAct(office.dana, actId)
      return records()
    })
    expect(stepsBefore['HealthAndDV']).toEqual([])
    expect(stepsBefore['intake_record']).toEqual([])
    const record = await clientRecord(office.dana, heron.PersonalID)
    expect(record).toMatchObject({ profile: { FirstName: 'Heron', DOB: null, races: [] } })
    expect(record.household.map(({ alias }) => alias)).toEqual(['Heron'])
    expect(record.events[0]).toMatchObject({ state: 'engaged' })
    expect(await searchClients(office.dana, 'okafor')).toEqual([])
    const [undo, intake] = (await historyOfClient(office.dana, heron.PersonalID, null)).entries
    expect([undo?.what, intake?.undone]).toEqual(['Took back: saved the intake', true])
    expect(undo?.changes).toContainEqual({
      record: 'Client',
      field: 'First name',
      before: 'Ada',
      after: 'Heron',
    })
  })

  test('puts a removed row back exactly as it was', async () => {
    const { PersonalID } = await receive(office, 'Heron')
    const advocate = { kind: 'advocate', label: 'Her sister', value: '555-0199', safe: 'yes' } as const
    const { id } = saved(await addContactPoint(office.dana, PersonalID, advocate))
    const before = await records()
    const { actId } = saved(await removeContactPoint(office.dana, id))
    expect(await records()).not.toEqual(before)
    await undoAct(office.dana, actId)
    expect(await records()).toEqual(before)
  })

  test('works to the end of the grace and no further, and refuses the past of a clock set back', async () => {
    const first = await receive(office, 'Heron')
    office.at('2026-03-20T15:00:15.001Z')
    await expect(undoAct(office.dana, first.actId)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('10 seconds'),
    })
    office.at('2026-03-20T14:59:00Z')
    await expect(undoAct(office.dana, first.actId)).rejects.toMatchObject({ code: 'conflict' })
    office.at('2026-03-20T15:00:15Z')
    await undoAct(office.dana, first.actId)
    expect(await searchClients(office.dana, 'heron')).toEqual([])
  })

  test('is for the person who acted, once, and not for another undo', async () => {
    const { actId } = await receive(office, 'Heron')
    await expect(undoAct(office.robin, actId)).rejects.toMatchObject({ code: 'conflict' })
    expect(await searchClients(office.dana, 'heron')).toHaveLength(1)
    await undoAct(office.dana, actId)
    await expect(undoAct(office.dana, actId)).rejects.toMatchObject({
      message: expect.stringContaining('already'),
    })
    const [undo]: readonly { act_id: string }[] = await office.store.db.query(
      'SELECT act_id FROM act WHERE undoes = ?',
      [actId],
    )
    await expect(undoAct(office.dana, undo?.act_id ?? '')).rejects.toMatchObject({ code: 'conflict' })
    await expect(undoAct(office.dana, 'f'.repeat(32))).rejects.toMatchObject({ code: 'not-found' })
  })

  test('refuses what was changed again since, and changes nothing', async () => {
    const { actId, referral_id } = await receive(office, 'Heron')
    const robins = { name: 'referral.amend', UserID: 'robin', at: office.dana.now() }
    await office.store.write(robins, (session) =>
      session.update('referral', referral_id, { note: 'Called back' }),
    )
    const before = await records()
    await expect(undoAct(office.dana, actId)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('changed again'),
    })
    expect(await records()).toEqual(before)
    // Changed back, it is still not what this act left alone.
    await office.store.write(robins, (session) => session.update('referral', referral_id, { note: null }))
    await expect(undoAct(office.dana, actId)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('refuses values that were changed behind the history', async () => {
    const { actId, PersonalID } = await receive(office, 'Heron')
    await office.store.writeQuietly((db) => db.update('Client', { PersonalID }, { FirstName: 'Imported' }))
    await expect(undoAct(office.dana, actId)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('refuses to take away what somebody built on, and changes nothing', async () => {
    const { actId, PersonalID } = await receive(office, 'Heron')
    const phone = { kind: 'phone', label: '', value: '651 555 0142', safe: 'yes' } as const
    saved(await addContactPoint(office.robin, PersonalID, phone))
    const before = await records()
    await expect(undoAct(office.dana, actId)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('changed again'),
    })
    expect(await records()).toEqual(before)
    expect(await office.store.db.countBy('act', { name: 'undo' })).toBe(0)
  })

  test('leaves the vault and its people alone', async () => {
    const [created]: readonly { act_id: string }[] = await office.store.db.query('SELECT act_id FROM act')
    await expect(undoAct(office.dana, created?.act_id ?? '')).rejects.toMatchObject({ code: 'conflict' })
    expect(await office.store.db.count('account')).toBe(2)
    expect(['vault.create', 'account.add', 'contact.reveal', 'undo'].filter(isUndoable)).toEqual([])
  })
})

describe('the draft that a save ended', () => {
  const answers = { alias: 'Heron', note: 'half a thought' }
  const again = (draft_id: string) => openDraft(office.dana, 'receive', 'new', draft_id)
  const draftOf = async () => {
    const { draft_id } = await openDraft(office.dana, 'receive', 'new')
    await saveDraft(office.dana, draft_id, answers, 'check')
    return again(draft_id)
  }

  test('comes back with its answers and its page', async () => {
    const draft = await draftOf()
    const { actId } = await receive(office, 'Heron', {}, draft.draft_id)
    expect(await office.store.db.count('draft')).toBe(0)
    await undoAct(office.dana, actId)
    expect(await again(draft.draft_id)).toEqual(draft)
  })

  test('fills the empty one that a screen has opened meanwhile about the same referral', async () => {
    const { referral_id } = await receive(office, 'Heron')
    const draft = await openDraft(office.dana, 'acknowledge', referral_id)
    await saveDraft(office.dana, draft.draft_id, answers, 'check')
    const { actId } = saved(
      await acknowledgeReferral(office.dana, {
        referral_id,
        answers: { DateReferralAcknowledged: '2026-03-05', lateReason: null },
        acceptWarnings: true,
        draft_id: draft.draft_id,
      }),
    )
    const fresh = await openDraft(office.robin, 'acknowledge', referral_id)
    await undoAct(office.dana, actId)
    const { draft_id } = fresh
    expect(await openDraft(office.dana, 'acknowledge', referral_id)).toMatchObject({
      draft_id,
      answers,
      page: 'check',
    })
  })

  test('stands beside the new referrals that were begun meanwhile, blank or not', async () => {
    const { draft_id } = await draftOf()
    const { actId } = await receive(office, 'Heron', {}, draft_id)
    const next = await openDraft(office.dana, 'receive', 'new')
    await saveDraft(office.dana, next.draft_id, { alias: 'Wren' }, null)
    await openDraft(office.dana, 'receive', 'new')
    await undoAct(office.dana, actId)
    const kept: readonly { answers: string }[] = await office.store.db.query(
      'SELECT answers FROM draft ORDER BY answers',
    )
    expect(kept.map((row) => JSON.parse(row.answers) as unknown)).toEqual([answers, { alias: 'Wren' }, {}])
  })

  test('stays when the rules stop the save, and a draft that is gone stops none', async () => {
    const draft = await draftOf()
    await expect(receive(office, '', {}, draft.draft_id)).rejects.toThrow('not saved')
    expect(await again(draft.draft_id)).toEqual(draft)
    await receive(office, 'Heron', {}, 'f'.repeat(32))
    expect(await again(draft.draft_id)).toEqual(draft)
  })
})

test('an act of a newer Threshold has words too', () => {
  expect(actWords('release.sign')).toBe('Changed something')
  expect(actWords('undo', 'release.sign')).toBe('Took back: changed something')
})
