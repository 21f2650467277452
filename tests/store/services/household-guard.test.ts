import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  addContactPoint,
  markContactPoint,
  removeContactPoint,
  saveSafetyCard,
} from '#main/services/contact/safety-card.ts'
import { openOffice, receive, saved, type TestOffice } from '../client-desk.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

test('how a household is reached is changed only by a project it is with', async () => {
  const { PersonalID } = await receive(office, 'Quiet Harbor')
  const point = { kind: 'phone', label: 'Old phone', value: '651 555 0142', safe: 'no' } as const
  const { id } = saved(await addContactPoint(office.dana, PersonalID, point))
  const elsewhere = { ...office.dana, hat: { ...office.dana.hat, ProjectID: 'f'.repeat(32) } }
  const card = { PersonalID, acceptWarnings: true, draft_id: null, answers: { callSafe: 'yes' } } as const
  for (const change of [
    () => markContactPoint(elsewhere, id, 'yes'),
    () => removeContactPoint(elsewhere, id),
    () => addContactPoint(elsewhere, PersonalID, point),
    () => saveSafetyCard(elsewhere, card),
  ]) {
    await expect(change()).rejects.toMatchObject({ code: 'not-allowed' })
  }
  expect(await office.store.db.query('SELECT safe FROM contact_point')).toEqual([{ safe: 'no' }])
  expect(await office.store.db.query('SELECT * FROM safety_card')).toEqual([])
})
