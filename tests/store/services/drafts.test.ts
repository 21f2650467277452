import { afterEach, beforeEach, expect, test } from 'vitest'
import { beginIntake } from '#main/services/intake.ts'
import { discardDraft, openDraft, saveDraft, unfinishedDrafts } from '#main/services/drafts.ts'
import { openOffice, receive, type TestOffice } from '../client-desk.ts'

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
