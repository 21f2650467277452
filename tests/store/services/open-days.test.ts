import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acknowledgeReferral } from '#main/services/referrals/acknowledge-referral.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { historyOfClient } from '#main/services/history.ts'
import { homeCounts, homeDueNext } from '#main/services/home.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { readSettings, saveSettings } from '#main/services/agency/settings.ts'
import { openAgency, receive, refusalOf, saved, stoppedBy, type Agency } from './agency-desk.ts'

let agency: Agency
let desk: WorkingDesk
/** Told of it on Wednesday 4 March: three working days are over on Monday the 9th. */
let waiting: { referral_id: string; PersonalID: string }
/** Acknowledged on Thursday 5 March: two working days are over on Monday the 9th. */
let acknowledged: { referral_id: string; PersonalID: string }

beforeEach(async () => {
  agency = await openAgency()
  desk = agency.desk
  waiting = await receive(desk, 'Blue Heron', { acknowledged: false })
  acknowledged = await receive(desk, 'Quiet Harbor')
})
afterEach(() => agency.close())

const dueOf = async ({ referral_id }: { referral_id: string }) =>
  (await readReferral(desk, referral_id)).nextDueOn

describe('the days on which the agency is open', () => {
  test('move every due date that is stored, at once and back again', async () => {
    expect([await dueOf(waiting), await dueOf(acknowledged)]).toEqual(['2026-03-09', '2026-03-09'])
    expect(await homeCounts(desk)).toMatchObject({ overdue: 2 })

    await saveSettings(desk, { closedDays: [{ date: '2026-03-06', name: 'Moving day' }] })
    expect([await dueOf(waiting), await dueOf(acknowledged)]).toEqual(['2026-03-10', '2026-03-10'])
    expect(await homeCounts(desk)).toMatchObject({ overdue: 0 })
    expect((await homeDueNext(desk, 5)).map(({ nextDueOn }) => nextDueOn)).toEqual([
      '2026-03-10',
      '2026-03-10',
    ])

    await saveSettings(desk, { closedDays: [], weekdays: [2] })
    expect([await dueOf(waiting), await dueOf(acknowledged)]).toEqual(['2026-03-17', '2026-03-17'])

    await saveSettings(desk, { weekdays: [1, 2, 3, 4, 5] })
    expect([await dueOf(waiting), await dueOf(acknowledged)]).toEqual(['2026-03-09', '2026-03-09'])
  })

  test('count for what is recorded afterwards, federal holidays as chosen', async () => {
    const notified = { EventDate: '2026-05-21', DateNotified: '2026-05-21' }
    agency.at('2026-05-21T10:00')
    const closed = await receive(desk, 'Copper Finch', { acknowledged: false, ...notified })
    expect(await dueOf(closed)).toBe('2026-05-27')
    await saveSettings(desk, { closedOnFederalHolidays: false })
    expect(await dueOf(closed)).toBe('2026-05-26')
    const open = await receive(desk, 'Amber Willow', { acknowledged: false, ...notified })
    expect(await dueOf(open)).toBe('2026-05-26')
  })

  test('decide what is late: the same rule in main', async () => {
    const late = () =>
      acknowledgeReferral(desk, {
        referral_id: waiting.referral_id,
        acceptWarnings: false,
        draft_id: null,
        answers: { DateReferralAcknowledged: '2026-03-10' },
      })
    expect(stoppedBy(await late())).toEqual([expect.stringContaining('after Mon 9 March')])
    await saveSettings(desk, { closedDays: [{ date: '2026-03-06', name: '' }] })
    saved(await late())
  })

  test('are at least one weekday and no day twice, and leave no trace in a household’s history', async () => {
    const before = await readSettings(desk)
    expect(await refusalOf(saveSettings(desk, { weekdays: [] }))).toBe(
      'bad-input: Choose at least one weekday on which your agency is open. Nothing was changed.',
    )
    const twice = [
      { date: '2026-03-06', name: '' },
      { date: '2026-03-06', name: 'Again' },
    ]
    expect(await refusalOf(saveSettings(desk, { closedDays: twice }))).toContain(
      '6 March 2026 is on the list already',
    )
    expect(await readSettings(desk)).toEqual(before)

    await saveSettings(desk, { weekdays: [2] })
    const { entries } = await historyOfClient(desk, waiting.PersonalID, null)
    expect(entries.map(({ what }) => what)).toEqual(['Recorded a referral'])
  })
})
