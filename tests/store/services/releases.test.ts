import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { historyOfClient } from '#main/services/history.ts'
import {
  clientReleases,
  recordRelease,
  revokeRelease,
  wholeRelease,
} from '#main/services/disclosure/releases.ts'
import { undoAct } from '#main/services/undo.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { refusalOf, stoppedBy } from './agency-desk.ts'
import { madeCard, release, signedRelease } from './release-desk.ts'

let office: TestOffice
let heron: { referral_id: string; PersonalID: string }

beforeEach(async () => {
  office = await openOffice()
  heron = await receive(office, 'Blue Heron')
  await enroll(office, heron, {
    alias: 'Blue Heron',
    FirstName: 'Marisol',
    LastName: 'Okafor',
    NameDataQuality: 1,
  })
})
afterEach(() => office.close())

const record = (answers: object, acceptWarnings = false) =>
  recordRelease(office.dana, {
    PersonalID: heron.PersonalID,
    answers: { ...signedRelease, ...answers },
    acceptWarnings,
    draft_id: null,
  })
const revoke = (release_id: string, answers: object = {}, from = office.dana) =>
  revokeRelease(from, {
    release_id,
    answers: { revokedOn: '2026-03-20', revokedHow: 'spoken', ...answers },
    acceptWarnings: false,
  })
const releases = async () => (await clientReleases(office.dana, heron.PersonalID)).releases

describe('a release', () => {
  test('is kept as it was signed, and told in the history', async () => {
    const { id } = saved(await record({ what: ['other', 'referral_card'], whatOther: 'Proof of income' }))
    expect(await wholeRelease(office.dana, id)).toMatchObject({
      alias: 'Blue Heron',
      recipient: 'North County Housing',
      what: ['referral_card', 'other'],
      whatOther: 'Proof of income',
      ways: ['email'],
      signedOn: '2026-03-10',
      expiresOn: '2026-04-09',
      revokedOn: null,
      cards: [],
    })
    const [act] = (await historyOfClient(office.dana, heron.PersonalID, null)).entries
    expect(act?.what).toBe('Recorded a release of information')
    expect(act?.changes.map(({ field, after }) => `${field}: ${after}`)).toEqual([
      'To: North County Housing',
      'What may be shared: A referral card, Something else',
      'In words: Proof of income',
      'How it may travel: By encrypted e-mail',
      'Purpose: A referral to housing',
      'Signed by: The client',
      'Signed: On paper',
      'Date signed: 10 March 2026',
      'Last day: 9 April 2026',
    ])
  })

  test('that gives away the household is stopped in main, where the window cannot know', async () => {
    expect(stoppedBy(await record({ recipient: 'Marisol Okafor' }, true))).toEqual([
      'error recipient: Agency holds a name from this household: say it without',
    ])
    expect(stoppedBy(await record({ purpose: 'other', purposeOther: 'For the Blue Heron' }))).toEqual([
      'error purposeOther: Purpose holds an alias from this household: say it without',
    ])
    expect(await releases()).toEqual([])
  })

  test('is never changed, not even by the store', async () => {
    const id = await release(office.dana, heron.PersonalID)
    const change = office.store.write({ name: 'x', UserID: 'dana', at: new Date() }, (session) =>
      session.update('release_of_information', id, { expires_on: '2027-01-01' }),
    )
    await expect(change).rejects.toMatchObject({ code: 'conflict' })
    expect((await releases())[0]?.expiresOn).toBe('2026-04-09')
  })

  test('can be taken back for ten seconds, unless a card was made under it', async () => {
    const { actId } = saved(await record({}))
    await undoAct(office.dana, actId)
    expect(await releases()).toEqual([])

    const second = saved(await record({}))
    await madeCard(office.dana, heron.PersonalID, { release_id: second.id })
    expect(await refusalOf(undoAct(office.dana, second.actId))).toContain('conflict')
    expect(await releases()).toHaveLength(1)
  })

  test('of a household of another project is not recorded here', async () => {
    const elsewhere = { ...office.dana, hat: { ...office.dana.hat, ProjectID: 'elsewhere' } }
    const request = {
      PersonalID: heron.PersonalID,
      answers: signedRelease,
      acceptWarnings: true,
      draft_id: null,
    }
    expect(await refusalOf(recordRelease(elsewhere, request))).toContain('not-allowed')
  })
})

describe('taking a release back', () => {
  test('is written down by whoever hears it, whatever the hat', async () => {
    const id = await release(office.dana, heron.PersonalID)
    const hat = { ...office.robin.hat, ProjectID: 'elsewhere', workgroup: 'priority_list_contact' } as const
    saved(await revoke(id, { note: 'On the phone' }, { ...office.robin, hat }))
    expect((await releases())[0]).toMatchObject({
      revokedOn: '2026-03-20',
      revokedHow: 'spoken',
      revokedNote: 'On the phone',
    })
    expect(stoppedBy(await revoke(id))).toEqual(['error : This release was taken back already'])
  })

  test('can itself be taken back for ten seconds, by the same person', async () => {
    const id = await release(office.dana, heron.PersonalID)
    const { actId } = saved(await revoke(id))
    expect(await refusalOf(undoAct(office.robin, actId))).toContain('conflict')
    await undoAct(office.dana, actId)
    expect((await releases())[0]?.revokedOn).toBeNull()
    const again = saved(await revoke(id))
    office.at('2026-03-20T15:01:00Z')
    expect(await refusalOf(undoAct(office.dana, again.actId))).toContain('conflict')
    expect((await releases())[0]?.revokedOn).toBe('2026-03-20')
  })
})
