import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acknowledgeReferral } from '#main/services/referrals/acknowledge-referral.ts'
import { editClient } from '#main/services/clients/edit-client.ts'
import { beginIntake } from '#main/services/intake/intake.ts'
import { discardDraft, openDraft, putDraftBack, saveDraft } from '#main/services/drafts/drafts.ts'
import { addContactPoint, saveSafetyCard } from '#main/services/contact/safety-card.ts'
import { undoAct } from '#main/services/undo.ts'
import { unfinishedDrafts } from '#main/services/drafts/unfinished-drafts.ts'
import { openOffice, receive, saved, type TestOffice } from '../client-desk.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

test('a draft about a referral is shared by those who work on it, and opens where it stopped', async () => {
  const { referral_id } = await receive(office, 'Quiet Harbor')
  const draft = await openDraft(office.dana, 'contact', referral_id)
  await saveDraft(office.dana, draft.draft_id, { note: 'half a th' }, 'note')
  const taken = await openDraft(office.robin, 'contact', referral_id)
  expect(taken).toMatchObject({ draft_id: draft.draft_id, answers: { note: 'half a th' }, page: 'note' })
})

test('the draft of a new referral is its writer’s own', async () => {
  const draft = await openDraft(office.dana, 'receive', 'new')
  await saveDraft(office.dana, draft.draft_id, { alias: 'Copper Finch' }, 'alias')
  expect((await openDraft(office.robin, 'receive', 'new')).draft_id).not.toBe(draft.draft_id)
  await expect(saveDraft(office.robin, draft.draft_id, {}, null)).rejects.toMatchObject({ code: 'not-found' })
  await expect(discardDraft(office.robin, draft.draft_id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await unfinishedDrafts(office.dana)).toHaveLength(1)
  expect(await unfinishedDrafts(office.robin)).toHaveLength(0)
})

test('answers of a household are read only by those who may write them', async () => {
  const { referral_id } = await receive(office, 'Quiet Harbor')
  const draft = await openDraft(office.dana, 'intake', referral_id)
  const elsewhere = { ...office.dana, hat: { ...office.dana.hat, ProjectID: 'f'.repeat(32) } }
  const listContact = {
    ...office.dana,
    hat: { ...office.dana.hat, workgroup: 'priority_list_contact' as const },
  }
  for (const desk of [elsewhere, listContact]) {
    await expect(openDraft(desk, 'intake', referral_id)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(saveDraft(desk, draft.draft_id, { a: 1 }, null)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(discardDraft(desk, draft.draft_id)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(beginIntake(desk, referral_id)).rejects.toMatchObject({ code: 'not-allowed' })
  }
  expect((await openDraft(office.dana, 'intake', referral_id)).answers).toEqual({})
})

describe('new referrals', () => {
  test('several are under way side by side, each with its own answers', async () => {
    const first = await openDraft(office.dana, 'receive', 'new')
    expect((await openDraft(office.dana, 'receive', 'new')).draft_id).toBe(first.draft_id)
    await saveDraft(office.dana, first.draft_id, { referenceCode: 'CE-1' }, 'code')
    const second = await openDraft(office.dana, 'receive', 'new')
    expect(second).toMatchObject({ answers: {}, page: null })
    await saveDraft(office.dana, second.draft_id, { referenceCode: 'CE-2' }, 'event')
    expect(await openDraft(office.dana, 'receive', 'new', first.draft_id)).toMatchObject({
      answers: { referenceCode: 'CE-1' },
      page: 'code',
    })
    await receive(office, 'Heron', {}, second.draft_id)
    expect((await unfinishedDrafts(office.dana)).map(({ draft_id }) => draft_id)).toEqual([first.draft_id])
    for (const [desk, draft_id] of [
      [office.robin, first.draft_id],
      [office.dana, second.draft_id],
    ] as const)
      await expect(openDraft(desk, 'receive', 'new', draft_id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a list names them by an alias, never by what looks like a name', async () => {
    const { PersonalID } = await receive(office, 'Copper Finch')
    const drafts = [
      { answers: { alias: 'Quiet Harbor' }, shown: null },
      { answers: { household: 'new', alias: 'Quiet Harbor' }, shown: 'Quiet Harbor' },
      { answers: { household: 'new', alias: 'Maria Lopez' }, shown: null },
      { answers: { household: 'known', PersonalID, alias: 'Maria Lopez' }, shown: 'Copper Finch' },
      { answers: { household: 'known' }, shown: null },
    ]
    for (const { answers, shown } of drafts) {
      const { draft_id } = await openDraft(office.dana, 'receive', 'new')
      await saveDraft(office.dana, draft_id, answers, 'event')
      const found = (await unfinishedDrafts(office.dana)).find((draft) => draft.draft_id === draft_id)
      expect({ answers, alias: found?.alias }).toEqual({ answers, alias: shown })
      expect(found).not.toHaveProperty('answers')
    }
  })
})

describe('a discarded draft', () => {
  test('is gone from the vault, and can be put back as it was', async () => {
    const { draft_id } = await openDraft(office.dana, 'receive', 'new')
    await saveDraft(office.dana, draft_id, { alias: 'Copper Finch' }, 'alias')
    const before = await unfinishedDrafts(office.dana)
    const draft = await discardDraft(office.dana, draft_id)
    expect(await office.store.db.count('draft')).toBe(0)
    await putDraftBack(office.dana, draft)
    expect(await unfinishedDrafts(office.dana)).toEqual(before)
    expect(await openDraft(office.dana, 'receive', 'new', draft_id)).toEqual(draft)
  })

  test('takes the place of a blank one begun since, never of answers', async () => {
    const { referral_id } = await receive(office, 'Quiet Harbor')
    const { draft_id } = await openDraft(office.dana, 'contact', referral_id)
    await saveDraft(office.dana, draft_id, { note: 'half a th' }, 'note')
    const draft = await discardDraft(office.dana, draft_id)
    const blank = await openDraft(office.robin, 'contact', referral_id)
    await putDraftBack(office.dana, draft)
    expect(await openDraft(office.robin, 'contact', referral_id)).toEqual(draft)
    await expect(saveDraft(office.robin, blank.draft_id, {}, null)).rejects.toMatchObject({
      code: 'not-found',
    })

    await discardDraft(office.dana, draft_id)
    const next = await openDraft(office.robin, 'contact', referral_id)
    await saveDraft(office.robin, next.draft_id, { note: 'mine' }, 'note')
    await expect(putDraftBack(office.dana, draft)).rejects.toMatchObject({ code: 'conflict' })
    expect((await openDraft(office.dana, 'contact', referral_id)).answers).toEqual({ note: 'mine' })
  })

  test('is put back only by those who may write it', async () => {
    const { referral_id } = await receive(office, 'Quiet Harbor')
    const { draft_id } = await openDraft(office.dana, 'intake', referral_id)
    const draft = await discardDraft(office.dana, draft_id)
    const assessor = {
      ...office.dana,
      hat: { ...office.dana.hat, workgroup: 'priority_list_contact' as const },
    }
    await expect(putDraftBack(assessor, draft)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await office.store.db.count('draft')).toBe(0)
  })
})

test('a draft whose step is over says why and comes last; that of another hat waits for it', async () => {
  const { referral_id } = await receive(office, 'Quiet Harbor')
  const acknowledging = await openDraft(office.dana, 'acknowledge', referral_id)
  const amending = await openDraft(office.dana, 'amend', referral_id)
  await saveDraft(office.dana, amending.draft_id, { referredBy: 'List manager' }, 'referredBy')
  office.at('2026-03-20T15:05:00Z')
  await saveDraft(office.dana, acknowledging.draft_id, { lateReason: 'away' }, null)
  const list = async (desk = office.dana) =>
    (await unfinishedDrafts(desk)).map(({ kind, over, alias }) => ({ kind, over, alias }))
  const alias = 'Quiet Harbor'
  expect(await list()).toEqual([
    { kind: 'acknowledge', over: null, alias },
    { kind: 'amend', over: null, alias },
  ])

  const answers = { DateReferralAcknowledged: '2026-03-05', lateReason: null }
  const save = { acceptWarnings: true, draft_id: null }
  saved(await acknowledgeReferral(office.robin, { ...save, referral_id, answers }))
  expect(await list()).toEqual([
    { kind: 'amend', over: null, alias },
    {
      kind: 'acknowledge',
      over: 'This referral is acknowledged already: use Amend to correct the date',
      alias,
    },
  ])
  const assessor = { ...office.dana, hat: { ...office.dana.hat, workgroup: 'ce_assessor' as const } }
  const elsewhere = { ...office.dana, hat: { ...office.dana.hat, ProjectID: 'f'.repeat(32) } }
  for (const desk of [assessor, elsewhere]) expect(await list(desk)).toEqual([])
  await discardDraft(office.dana, acknowledging.draft_id)
  expect(await list()).toEqual([{ kind: 'amend', over: null, alias }])
})

describe('a change to a safety card or a profile', () => {
  test('is its writer’s own, ends with its own save, and comes back with its undo', async () => {
    const { PersonalID } = await receive(office, 'Quiet Harbor')
    const card = await openDraft(office.dana, 'safety_card', PersonalID)
    await saveDraft(office.dana, card.draft_id, { notes: 'half a th' }, '')
    const robins = await openDraft(office.robin, 'safety_card', PersonalID)
    expect(robins.draft_id).not.toBe(card.draft_id)
    await expect(saveDraft(office.robin, card.draft_id, {}, null)).rejects.toMatchObject({
      code: 'not-found',
    })
    office.at('2026-03-20T15:05:00Z')
    const alias = await openDraft(office.dana, 'profile', `${PersonalID}/alias`)
    await saveDraft(office.dana, alias.draft_id, { alias: 'Silver Meadow' }, '')
    expect(await unfinishedDrafts(office.dana)).toMatchObject([
      { kind: 'profile', alias: 'Quiet Harbor', over: null },
      { kind: 'safety_card', alias: 'Quiet Harbor', over: null },
    ])

    const edit = { PersonalID, acceptWarnings: true, draft_id: alias.draft_id }
    const answers = { alias: 'Silver Meadow', reason: 'They chose another' }
    const { actId } = saved(await editClient(office.dana, { ...edit, answers }))
    const save = { PersonalID, acceptWarnings: true, draft_id: card.draft_id }
    const carded = saved(await saveSafetyCard(office.dana, { ...save, answers: { notes: 'A thought' } }))
    expect(await unfinishedDrafts(office.dana)).toEqual([])
    await openDraft(office.dana, 'safety_card', PersonalID)
    await undoAct(office.dana, carded.actId)
    await undoAct(office.dana, actId)
    expect((await openDraft(office.dana, 'safety_card', PersonalID)).answers).toEqual({ notes: 'half a th' })
    expect(await openDraft(office.robin, 'safety_card', PersonalID)).toEqual(robins)
    expect((await openDraft(office.dana, 'profile', `${PersonalID}/alias`)).draft_id).toBe(alias.draft_id)
  })

  test('or a number that is being added, ends when it is added and is nobody else’s', async () => {
    const { PersonalID } = await receive(office, 'Quiet Harbor')
    const { draft_id } = await openDraft(office.dana, 'contact_point', PersonalID)
    const point = { kind: 'phone', label: 'Work', value: '651 555 0142', safe: 'yes' } as const
    await saveDraft(office.dana, draft_id, point, '')
    expect(await unfinishedDrafts(office.robin)).toEqual([])
    expect(await unfinishedDrafts(office.dana)).toMatchObject([
      { kind: 'contact_point', alias: 'Quiet Harbor' },
    ])
    saved(await addContactPoint(office.dana, PersonalID, point, draft_id))
    expect(await unfinishedDrafts(office.dana)).toEqual([])
  })

  test('is kept only where it may be saved', async () => {
    const { PersonalID } = await receive(office, 'Quiet Harbor')
    const listContact = {
      ...office.dana,
      hat: { ...office.dana.hat, workgroup: 'priority_list_contact' as const },
    }
    const elsewhere = { ...office.dana, hat: { ...office.dana.hat, ProjectID: 'f'.repeat(32) } }
    for (const desk of [listContact, elsewhere])
      for (const kind of ['safety_card', 'contact_point'] as const)
        await expect(openDraft(desk, kind, PersonalID)).rejects.toMatchObject({ code: 'not-allowed' })
    for (const subject of ['f'.repeat(32), `${'f'.repeat(32)}/alias`, `${PersonalID}/nothing`])
      await expect(openDraft(office.dana, 'profile', subject)).rejects.toMatchObject({ code: 'not-found' })
    expect(await office.store.db.count('draft')).toBe(0)
  })
})
