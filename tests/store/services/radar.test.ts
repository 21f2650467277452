import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveSettings } from '#main/services/agency/settings.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { radarCounts, radarList, whyDue } from '#main/services/radar.ts'
import { dueTimes } from '#shared/domain/clock/due-times.ts'
import { openAgency, receive, type Agency } from './agency-desk.ts'

let agency: Agency
let desk: WorkingDesk

beforeEach(async () => {
  agency = await openAgency()
  desk = agency.desk
})
afterEach(() => agency.close())

const all = { ProjectID: null, what: null, limit: 100, offset: 0 }

test('counts and lists are the same referrals, each in one part of time', async () => {
  const { referral_id } = await receive(desk, 'Blue Heron', { acknowledged: false })
  await receive(desk, 'Quiet Harbor')
  const counts = await radarCounts(desk)
  for (const time of dueTimes) {
    const listed = await radarList(desk, { ...all, time })
    expect(listed).toHaveLength(counts.reduce((sum, row) => sum + row[time], 0))
  }
  expect(counts.map(({ what }) => what).toSorted()).toEqual([
    'Acknowledge the referral',
    'Make a first contact attempt',
  ])
  const overdue = await radarList(desk, { ...all, time: 'overdue', what: 'Acknowledge the referral' })
  expect(overdue.map((row) => row.referral_id)).toEqual([referral_id])
  expect(await radarList(desk, { ...all, time: 'overdue', ProjectID: 'nowhere' })).toEqual([])
})

test('pages follow on one another', async () => {
  for (const alias of ['Blue Heron', 'Quiet Harbor', 'Copper Finch', 'Amber Willow'])
    await receive(desk, alias, { acknowledged: false })
  const whole = await radarList(desk, { ...all, time: 'overdue' })
  const first = await radarList(desk, { ...all, time: 'overdue', limit: 2 })
  const second = await radarList(desk, { ...all, time: 'overdue', limit: 2, offset: 2 })
  expect(whole).toHaveLength(4)
  expect([...first, ...second]).toEqual(whole)
})

test('says where each clock started, what it passed over and whose rule it is', async () => {
  const { referral_id } = await receive(desk, 'Blue Heron', { acknowledged: false })
  await saveSettings(desk, { closedDays: [{ date: '2026-03-06', name: 'Moving day' }] })
  const [acknowledge] = await whyDue(desk, referral_id)
  expect(acknowledge).toMatchObject({
    label: 'Acknowledge the referral',
    dueOn: '2026-03-10',
    rule: { from: '2026-03-04', counts: '3 working days from the day you were told of it', verified: false },
  })
  expect(acknowledge?.rule?.skipped).toMatch(
    /^Not counted: Saturdays, Sundays, Fri 6 March.* \(closed day\)\.$/,
  )
})
