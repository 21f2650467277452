import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LeaveAnswers } from '#shared/domain/priority/leave.ts'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import type { Workgroup } from '#shared/domain/hat/workgroup.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { runJob } from '#main/jobs/run-job.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { historyOfClient } from '#main/services/history.ts'
import { leaveList } from '#main/services/priority/leave-list.ts'
import { handOverPlace } from '#main/services/priority/list-place.ts'
import { whyNotList } from '#main/services/priority/may-list.ts'
import { placeHousehold } from '#main/services/priority/place-household.ts'
import { resolveUnsuccessful } from '#main/services/referrals/resolve-referral.ts'
import { acknowledgeReferral } from '#main/services/referrals/acknowledge-referral.ts'
import { undoAct } from '#main/services/undo.ts'
import { listEntriesOf, openEntryOf } from '#main/store/repositories/list-entries.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { refusalOf, stoppedBy } from './agency-desk.ts'

let office: TestOffice
let heron: Awaited<ReturnType<typeof receive>>
let finch: Awaited<ReturnType<typeof receive>>

/** Heron and Finch, whom Coordinated Entry referred on 3 March. It is 20 March. */
beforeEach(async () => {
  office = await openOffice()
  heron = await receive(office, 'Heron')
  finch = await receive(office, 'Finch')
})
afterEach(() => office.close())

const place = (PersonalID: string, placed_on = '2026-03-10', kind: 'standard' | 'alternative' = 'standard') =>
  placeHousehold(office.dana, { PersonalID, answers: { kind, placed_on }, acceptWarnings: false })
const leave = (list_entry_id: string, answers: LeaveAnswers): Promise<SaveOutcome> =>
  leaveList(office.dana, {
    list_entry_id,
    answers: { left_on: '2026-03-19', ...answers },
    acceptWarnings: false,
  })
const open = (PersonalID: string) => openEntryOf(office.store.db, PersonalID)
const ranked = () =>
  runJob('rank-list', {
    file: join(office.folder, 'store.db'),
    keyHex: office.keyHex,
    today: '2026-03-20',
    rules: hudPack.priority,
  })

describe('a place on the list', () => {
  test('is had once, and only by a head of household', async () => {
    saved(await place(heron.PersonalID))
    expect(stoppedBy(await place(heron.PersonalID))).toEqual([
      'error : This household is on the list already: a household has one place',
    ])
    expect(await listEntriesOf(office.store.db, heron.PersonalID)).toHaveLength(1)
  })

  test('is refused on a day to come', async () => {
    expect(stoppedBy(await place(heron.PersonalID, '2026-03-21'))).toEqual([
      'error placed_on: Day they were placed must be today or earlier',
    ])
  })

  test('ends with a reason, asked twice where they want it, and can be taken back', async () => {
    const { id } = saved(await place(heron.PersonalID))
    expect(stoppedBy(await leave(id, {}))).toEqual(['error left_reason: Choose why they leave the list'])
    expect(stoppedBy(await leave(id, { left_reason: 'asked_to_be_removed' }))).toEqual([
      'error removalConfirmed: Confirm that they asked to be taken off the list, or keep their place',
    ])
    expect(stoppedBy(await leave(id, { left_reason: 'other' }))).toEqual([
      'error left_note: Tell the reason in the note',
    ])
    expect(stoppedBy(await leave(id, { left_reason: 'moved_away', left_on: '2026-03-09' }))).toEqual([
      'error left_on: Day they left the list must be the same as or after 10 March 2026, the day they were placed',
    ])
    const { actId } = saved(await leave(id, { left_reason: 'asked_to_be_removed', removalConfirmed: true }))
    expect(await open(heron.PersonalID)).toBeNull()
    const { entries } = await historyOfClient(office.dana, heron.PersonalID, null)
    expect(entries[0]).toMatchObject({
      what: 'Took the household off the priority list',
      changes: [
        {
          record: 'Priority list',
          field: 'Why they left',
          before: null,
          after: 'They asked to be taken off the list',
        },
        { record: 'Priority list', field: 'Left on', before: null, after: '19 March 2026' },
      ],
    })
    await undoAct(office.dana, actId)
    expect(await open(heron.PersonalID)).toMatchObject({ placed_on: '2026-03-10' })
  })

  test('is not ended by an assessor', async () => {
    const { id } = saved(await place(heron.PersonalID))
    const assessor = { ...office.dana, hat: { ...office.dana.hat, workgroup: 'ce_assessor' } } as const
    const answers: LeaveAnswers = { left_reason: 'moved_away', left_on: '2026-03-19' }
    const refused = leaveList(assessor, { list_entry_id: id, answers, acceptWarnings: false })
    expect(await refusalOf(refused)).toBe(
      'not-allowed: As Coordinated Entry assessor you cannot take a household off the priority list: switch to Case manager or Priority list contact or Supervisor in Settings.',
    )
  })
})

describe('a household of another project', () => {
  const withAnother =
    'This household is with another project: switch to that project in Settings to change it'
  const wearing = (workgroup: Workgroup): WorkingDesk => ({
    ...office.dana,
    hat: { ...office.dana.hat, ProjectID: 'f'.repeat(32), workgroup },
  })
  const placeAs = (desk: WorkingDesk) =>
    placeHousehold(desk, {
      PersonalID: finch.PersonalID,
      answers: { kind: 'standard', placed_on: '2026-03-10' },
      acceptWarnings: false,
    })
  const leaveAs = (desk: WorkingDesk, list_entry_id: string) =>
    leaveList(desk, {
      list_entry_id,
      answers: { left_reason: 'moved_away', left_on: '2026-03-19' },
      acceptWarnings: false,
    })

  test('is neither placed nor taken off, and the page says why', async () => {
    const elsewhere = wearing('case_manager')
    expect(await refusalOf(placeAs(elsewhere))).toBe(`not-allowed: ${withAnother}.`)
    expect(await refusalOf(placeAs(wearing('ce_assessor')))).toBe(`not-allowed: ${withAnother}.`)
    expect(await open(finch.PersonalID)).toBeNull()
    const { id } = saved(await place(finch.PersonalID))
    expect(await refusalOf(leaveAs(elsewhere, id))).toBe(`not-allowed: ${withAnother}.`)
    expect(await open(finch.PersonalID)).toMatchObject({ left_on: null })
    const { db } = office.store
    expect(await whyNotList(elsewhere, db, 'list.place', finch.PersonalID)).toBe(withAnother)
    expect(await whyNotList(elsewhere, db, 'list.leave', finch.PersonalID)).toBe(withAnother)
    expect(await whyNotList(office.dana, db, 'list.leave', finch.PersonalID)).toBeNull()
  })

  test.each(['priority_list_contact', 'supervisor'] as const)('is %s’s work all the same', async (group) => {
    const { id } = saved(await placeAs(wearing(group)))
    saved(await leaveAs(wearing(group), id))
    expect(await open(finch.PersonalID)).toBeNull()
  })
})

describe('an unsuccessful referral', () => {
  const resolve = async (backToList: 'yes' | 'no_housed_elsewhere') => {
    saved(
      await acknowledgeReferral(office.dana, {
        referral_id: heron.referral_id,
        answers: { DateReferralAcknowledged: '2026-03-05', lateReason: null },
        acceptWarnings: true,
        draft_id: null,
      }),
    )
    saved(
      await resolveUnsuccessful(office.dana, {
        referral_id: heron.referral_id,
        answers: {
          whoEnded: 'client',
          IfNotHousedReason: 'declined_home',
          ResultDate: '2026-03-18',
          backToList,
        },
        acceptWarnings: true,
        draft_id: null,
      }),
    )
  }

  test('costs no place', async () => {
    saved(await place(heron.PersonalID, '2026-03-02'))
    await resolve('yes')
    expect(await listEntriesOf(office.store.db, heron.PersonalID)).toMatchObject([
      { placed_on: '2026-03-02', left_on: null },
    ])
  })

  test('makes a place since the referral where there was none on record', async () => {
    await resolve('yes')
    expect(await open(heron.PersonalID)).toMatchObject({ placed_on: '2026-03-03', kind: 'standard' })
  })

  test('ends the place of a household that is housed elsewhere', async () => {
    saved(await place(heron.PersonalID, '2026-03-02'))
    await resolve('no_housed_elsewhere')
    expect(await listEntriesOf(office.store.db, heron.PersonalID)).toMatchObject([
      { left_on: '2026-03-18', left_reason: 'housed_elsewhere' },
    ])
  })
})

describe('a household with another head', () => {
  test('keeps the earlier day where two places become one', async () => {
    saved(await place(heron.PersonalID, '2026-03-02'))
    saved(await place(finch.PersonalID, '2026-03-12'))
    await office.store.write({ name: 'stay.end', UserID: 'dana', at: office.dana.now() }, (session) =>
      handOverPlace(session, {
        oldHead: heron.PersonalID,
        newHead: finch.PersonalID,
        today: '2026-03-20',
      }),
    )
    expect(await open(finch.PersonalID)).toMatchObject({ placed_on: '2026-03-02' })
    expect(await listEntriesOf(office.store.db, heron.PersonalID)).toMatchObject([{ left_reason: 'merged' }])
  })
})

describe('the list', () => {
  test('goes by what is on record, and says what is not known', async () => {
    await enroll(office, finch, { alias: 'Finch' })
    saved(await place(heron.PersonalID, '2026-03-02'))
    saved(await place(finch.PersonalID, '2026-03-12'))
    const { standard, alternative } = await ranked()
    expect(alternative.households).toEqual([])
    expect(standard.households.map(({ alias, place: at }) => [alias, at])).toEqual([
      ['Finch', 1],
      ['Heron', 2],
    ])
    const [first, second] = standard.households
    expect(first?.facts).toMatchObject({ householdSize: 2, daysOnList: 8 })
    expect(second?.facts).toMatchObject({ fleeing: null, daysOnList: 18, turnedAway: 0 })
    expect(second?.referral_id).toBe(heron.referral_id)
  })

  test('keeps a yes that is known when a later stay holds no answer, and takes a later no', async () => {
    const { PersonalID } = heron
    const [ProjectID, RelationshipToHoH] = [office.ProjectID, 1]
    const answer = (nth: number, day: string, of: { survivor: number; stays: number; disabling: number }) =>
      office.store.write({ name: 'intake.save', UserID: 'dana', at: office.dana.now() }, async (session) => {
        const whose = { PersonalID, EnrollmentID: `later${nth}` }
        await session.insert('Enrollment', {
          ...whose,
          ProjectID,
          HouseholdID: `later${nth}`,
          EntryDate: day,
          RelationshipToHoH,
          DisablingCondition: of.disabling,
        })
        await session.insert('HealthAndDV', {
          ...whose,
          HealthAndDVID: `later${nth}`,
          InformationDate: day,
          DomesticViolenceSurvivor: of.survivor,
          CurrentlyFleeing: of.survivor === 1 ? 1 : null,
        })
        await session.insert('CurrentLivingSituation', {
          ...whose,
          CurrentLivingSitID: `later${nth}`,
          InformationDate: day,
          CurrentLivingSituation: of.stays,
        })
        await session.insert('Exit', { ...whose, ExitID: `later${nth}`, ExitDate: day })
      })
    const facts = async () => (await ranked()).standard.households[0]?.facts
    saved(await place(PersonalID))
    const yes = { fleeing: 1, unsheltered: 1, disabling: 1 }
    await answer(1, '2026-03-11', { survivor: 1, stays: 116, disabling: 1 })
    expect(await facts()).toMatchObject(yes)
    await answer(2, '2026-03-13', { survivor: 9, stays: 9, disabling: 99 })
    expect(await facts()).toMatchObject(yes)
    await answer(3, '2026-03-15', { survivor: 0, stays: 101, disabling: 0 })
    expect(await facts()).toMatchObject({ fleeing: 0, unsheltered: 0, disabling: 0 })
  })

  test('keeps the alternative list apart, and forgets who left', async () => {
    saved(await place(heron.PersonalID, '2026-03-02', 'alternative'))
    const { id } = saved(await place(finch.PersonalID))
    saved(await leave(id, { left_reason: 'moved_away' }))
    const { standard, alternative } = await ranked()
    expect(standard.households).toEqual([])
    expect(alternative.households).toMatchObject([{ alias: 'Heron', place: 1, aboveNext: null }])
  })
})
