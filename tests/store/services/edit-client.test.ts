import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ProfileAnswers } from '#shared/domain/client/profile.ts'
import { sampleAdult, sampleIntake } from '#shared/domain/intake/sample-intake.ts'
import { clientCalls } from '#shared/ipc/client-calls.ts'
import { clientRecord, searchClients } from '#main/services/clients/clients.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { editClient } from '#main/services/clients/edit-client.ts'
import { historyOfClient } from '#main/services/history.ts'
import { saveIntake } from '#main/services/intake/intake.ts'
import { undoAct } from '#main/services/undo.ts'
import { openAgency, receive, refusalOf, saved, stoppedBy, type Agency } from './agency-desk.ts'

let agency: Agency
let desk: WorkingDesk
let heron: { referral_id: string; PersonalID: string }

beforeEach(async () => {
  agency = await openAgency()
  agency.at('2026-03-20T15:00')
  desk = agency.desk
  heron = await receive(desk, 'Blue Heron')
})
afterEach(() => agency.close())

const reason = 'Told us on the phone'

function edit(answers: ProfileAnswers, { acceptWarnings = false, from = desk } = {}) {
  const { PersonalID } = heron
  return editClient(from, { PersonalID, answers: { reason, ...answers }, acceptWarnings, draft_id: null })
}

async function enroll(): Promise<void> {
  const answers = sampleIntake([sampleAdult(1, { PersonalID: heron.PersonalID, alias: 'Blue Heron' })])
  const { referral_id } = heron
  saved(await saveIntake(desk, { referral_id, answers, acceptWarnings: true, draft_id: null }))
}

const profile = async () => (await clientRecord(desk, heron.PersonalID)).profile
const clientRow = async () =>
  (await desk.store.db.query('SELECT * FROM Client WHERE PersonalID = ?', [heron.PersonalID]))[0]
const latest = async () => (await historyOfClient(desk, heron.PersonalID, null)).entries[0]
const found = async (text: string) => (await searchClients(desk, text)).map(({ alias }) => alias)

describe('a part that is changed', () => {
  test('is the only one that is written, with who, when and why in the history', async () => {
    await enroll()
    const before = await clientRow()
    agency.at('2026-03-20T16:30')
    saved(await edit({ DOBDataQuality: 2, DOB: '1 January 1990' }))

    const after = await clientRow()
    expect(after).toEqual({
      ...before,
      DOB: '1990-01-01',
      DOBDataQuality: 2,
      DateUpdated: '2026-03-20 16:30:00',
    })
    expect(await latest()).toMatchObject({
      who: 'Marta Wells',
      what: "Changed the client's record",
      reason,
      changes: [
        { record: 'Client', field: 'Date of birth', before: '13 May 1989', after: '1 January 1990' },
        { field: 'How complete the date of birth is', after: 'Approximate or partial DOB reported' },
      ],
    })
  })

  test('fits the contract as answer and as record', async () => {
    const input = { PersonalID: heron.PersonalID, answers: { Sex: 1, reason }, acceptWarnings: false }
    expect(() => clientCalls.edit.input.parse({ ...input, draft_id: null })).not.toThrow()
    saved(await edit({ races: ['Asian', 'White'], AdditionalRaceEthnicity: 'Hmong' }))
    const record = clientCalls.record.output.parse(await clientRecord(desk, heron.PersonalID))
    expect(record.profile).toMatchObject({
      races: ['Asian', 'White'],
      RaceNone: null,
      AdditionalRaceEthnicity: 'Hmong',
    })
  })

  test('several at once are one act', async () => {
    const { actId } = saved(await edit({ Sex: 0, VeteranStatus: 1, nameKind: 'code', FirstName: 'Moss' }))
    expect(await profile()).toMatchObject({ Sex: 0, VeteranStatus: 1, FirstName: 'Moss', NameDataQuality: 2 })
    expect((await latest())?.actId).toBe(actId)
  })

  test('can be taken back', async () => {
    await enroll()
    const before = await profile()
    const { actId } = saved(await edit({ nameKind: 9, DOBDataQuality: 9, Sex: 9 }))
    expect(await profile()).toMatchObject({ FirstName: null, LastName: null, DOB: null, Sex: 9 })
    await undoAct(desk, actId)
    expect(await profile()).toEqual(before)
  })
})

describe('the alias', () => {
  test('is what the client is called and found by from now on, and the former one is gone', async () => {
    saved(await edit({ alias: 'Quiet Harbor' }))
    expect(await clientRecord(desk, heron.PersonalID)).toMatchObject({
      alias: 'Quiet Harbor',
      profile: { FirstName: 'Quiet Harbor' },
    })
    expect(await found('quiet harbor')).toEqual(['Quiet Harbor'])
    expect(await found('blue heron')).toEqual([])
  })

  test('is nobody else’s, letter case and accents aside', async () => {
    await receive(desk, 'Quiet Harbor')
    expect(stoppedBy(await edit({ alias: 'quiet  hárbor' }, { acceptWarnings: true }))).toContain(
      'error alias: Another household is called quiet  hárbor: choose a different alias',
    )
    saved(await edit({ alias: 'BLUE HERON' }, { acceptWarnings: true }))
    expect(await found('blue')).toEqual(['BLUE HERON'])
  })
})

describe('nothing is written', () => {
  test('without a reason, or without a change', async () => {
    const before = await clientRow()
    expect(stoppedBy(await edit({ Sex: 1, reason: ' ' }))).toEqual([
      'error reason: Enter why you change this record',
    ])
    expect(stoppedBy(await edit({ alias: 'Blue Heron' }, { acceptWarnings: true }))).toEqual([
      'error : Nothing is different yet: change the answer, or leave it as it is',
    ])
    expect(stoppedBy(await edit({}))).toHaveLength(1)
    expect(await clientRow()).toEqual(before)
    expect((await latest())?.what).toBe('Recorded a referral')
  })

  test('by answers the intake would refuse, whatever the window believes', async () => {
    await enroll()
    const before = await profile()
    const wrong: readonly [ProfileAnswers, string][] = [
      [{ nameKind: 1, FirstName: '', LastName: '' }, 'FirstName'],
      [{ DOBDataQuality: 1, DOB: '2026-03-14' }, 'DOB'],
      [{ DOBDataQuality: 1, DOB: '1890-01-01' }, 'DOB'],
      [{ races: ['White', 8] }, 'races'],
      [{ alias: 'a'.repeat(41) }, 'alias'],
    ]
    for (const [answers, path] of wrong) {
      const issues = stoppedBy(await edit(answers, { acceptWarnings: true }))
      expect(issues.filter((issue) => issue.startsWith(`error ${path}: `))).toHaveLength(1)
    }
    expect(await profile()).toEqual(before)
  })

  test('until what is doubtful was read; what was read is kept', async () => {
    const doubtful = { Sex: 1, reason: 'Her number is 651 555 0142' } as const
    expect(stoppedBy(await edit(doubtful))).toEqual([
      'warning reason: The note seems to hold a phone number: take it out if it can identify someone',
    ])
    expect((await profile()).Sex).toBe(99)
    saved(await edit(doubtful, { acceptWarnings: true }))
    expect((await profile()).Sex).toBe(1)
    expect((await latest())?.warnings).toHaveLength(1)
  })

  test('by a workgroup whose work it is not, or for somebody who is not there', async () => {
    const list = agency.wearing({ workgroup: 'priority_list_contact' })
    expect(await refusalOf(edit({ Sex: 1 }, { from: list }))).toContain(
      "not-allowed: As Priority list contact you cannot change a client's record",
    )
    const nobody = { PersonalID: 'nobody', answers: { Sex: 1, reason }, acceptWarnings: true } as const
    expect(await refusalOf(editClient(desk, { ...nobody, draft_id: null }))).toMatch(/^not-found: /)
    expect((await profile()).Sex).toBe(99)
    saved(await edit({ Sex: 1 }, { from: agency.wearing({ workgroup: 'ce_assessor' }) }))
    expect((await profile()).Sex).toBe(1)
  })
})
