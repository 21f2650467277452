import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JoinStayAnswers } from '#shared/domain/stay/join-stay.ts'
import { headOf, type Stay } from '#shared/domain/stay/stay.ts'
import { accessRecord } from '#main/services/access/access-record.ts'
import { beginAccess } from '#main/services/access/begin-access.ts'
import { recordRapidResolution } from '#main/services/access/rapid-resolution.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { historyOfClient } from '#main/services/history.ts'
import { recordedIntake } from '#main/services/intake/recorded-intake.ts'
import { changeHead } from '#main/services/stays/change-head.ts'
import { endStay } from '#main/services/stays/end-stay.ts'
import { joinStay } from '#main/services/stays/join-stay.ts'
import { stayOfEnrollment } from '#main/services/stays/stays.ts'
import { undoAct } from '#main/services/undo.ts'
import { openAgency, refusalOf, saved, stoppedBy, type Agency } from './agency-desk.ts'

const once = { acceptWarnings: false, draft_id: null }

let agency: Agency
let desk: WorkingDesk
let EnrollmentID: string

beforeEach(async () => {
  agency = await openAgency()
  desk = agency.desk
  const begun = await beginAccess(desk, {
    ...once,
    PersonalID: null,
    answers: {
      household: 'new',
      alias: 'Golden Lake',
      people: [joiner('Calm Pebble', 2)],
      EntryDate: '2026-03-05',
      accessPoint: 'elsewhere',
      accessPointName: 'County helpline',
      howCame: 'phone',
    },
  })
  EnrollmentID = saved(begun).id
})
afterEach(() => agency.close())

function joiner(alias: string, RelationshipToHoH: number | null, PersonalID: string | null = null) {
  return { rowId: alias.toLowerCase().replaceAll(/\W/g, ''), PersonalID, alias, RelationshipToHoH }
}

async function stay(): Promise<Stay> {
  return stayOfEnrollment(desk, desk.store.db, EnrollmentID)
}

async function join(answers: JoinStayAnswers, acceptWarnings = false) {
  return joinStay(desk, { ...once, acceptWarnings, HouseholdID: (await stay()).HouseholdID, answers })
}

describe('somebody joins', () => {
  const people = [joiner('Silver Cloud', 3)]

  test('each has an enrollment of their own from the day they joined', async () => {
    saved(await join({ people, EntryDate: '2026-03-09' }))
    const members = (await stay()).members.map(({ alias, EntryDate, RelationshipToHoH, ExitDate }) => [
      alias,
      EntryDate,
      RelationshipToHoH,
      ExitDate,
    ])
    expect(members).toEqual([
      ['Golden Lake', '2026-03-05', 1, null],
      ['Calm Pebble', '2026-03-05', 2, null],
      ['Silver Cloud', '2026-03-09', 3, null],
    ])
    const joined = (await stay()).members.at(-1)
    const [entry] = (await historyOfClient(desk, joined?.PersonalID ?? '', null)).entries
    expect(entry?.what).toBe('Added somebody to the household')
    expect((await recordedIntake(desk, joined?.EnrollmentID ?? '')).hasIntake).toBe(false)
  })

  test('a day before the head’s start is asked about, one to come refused', async () => {
    expect(stoppedBy(await join({ people, EntryDate: '2026-03-01' }))).toEqual([
      'warning EntryDate: Date they joined is before 5 March 2026, when Golden Lake started as head of household: check both',
    ])
    expect(stoppedBy(await join({ people, EntryDate: '2026-03-11' }))).toEqual([
      'error EntryDate: Date they joined must be today or earlier',
    ])
    saved(await join({ people, EntryDate: '2026-03-01' }, true))
  })

  test('nobody joins twice; who left may come back', async () => {
    const [, child] = (await stay()).members
    const back = [joiner('Calm Pebble', 2, child?.PersonalID ?? null)]
    expect(stoppedBy(await join({ people: back, EntryDate: '2026-03-09' }))).toEqual([
      'error people.calmpebble.alias: Calm Pebble is in this household already: take them out of the list',
      'error people.calmpebble.alias: Calm Pebble is in Coordinated Entry since 5 March 2026: end that stay first',
    ])
    await leave(child?.EnrollmentID ?? '', '2026-03-08')
    expect(stoppedBy(await join({ people: back, EntryDate: '2026-03-07' }))).toEqual([
      'error people.calmpebble.alias: Calm Pebble is in Coordinated Entry since 5 March 2026 until 8 March 2026: let them join on 8 March 2026 or later',
    ])
    saved(await join({ people: back, EntryDate: '2026-03-09' }))
    expect((await stay()).members).toHaveLength(3)
  })

  test('it is for those who work with the household', async () => {
    const { HouseholdID } = await stay()
    const answers = { people, EntryDate: '2026-03-09' }
    const elsewhere = agency.wearing({ project: 'Egret House' })
    expect(await refusalOf(joinStay(elsewhere, { ...once, HouseholdID, answers }))).toBe(
      'not-allowed: This household is with another project: switch to that project in Settings to change it.',
    )
    const list = agency.wearing({ workgroup: 'priority_list_contact' })
    expect(await refusalOf(joinStay(list, { ...once, HouseholdID, answers }))).toMatch(/^not-allowed: As /)
  })
})

describe('another head of household', () => {
  test('everyone is related anew, and what was recorded stays with whom it was recorded', async () => {
    const before = await stay()
    const [head, child] = before.members
    saved(
      await recordRapidResolution(desk, {
        ...once,
        HouseholdID: before.HouseholdID,
        answers: { kind: 'diversion', EventDate: '2026-03-06', result: 'open' },
      }),
    )
    const answers = {
      newHead: child?.EnrollmentID ?? '',
      relationships: { [head?.EnrollmentID ?? '']: 4 },
    }
    const { actId } = saved(await changeHead(desk, { ...once, HouseholdID: before.HouseholdID, answers }))
    const after = await stay()
    expect(headOf(after).alias).toBe('Calm Pebble')
    expect(after.members.map(({ alias, RelationshipToHoH }) => [alias, RelationshipToHoH])).toEqual([
      ['Calm Pebble', 1],
      ['Golden Lake', 4],
    ])
    expect(await desk.store.db.query('SELECT EnrollmentID FROM Event')).toEqual([
      { EnrollmentID: head?.EnrollmentID },
    ])
    const { stays } = await accessRecord(desk, child?.PersonalID ?? '')
    expect(stays[0]?.access?.accessPoint).toBe('County helpline')
    const [entry] = (await historyOfClient(desk, head?.PersonalID ?? '', null)).entries
    expect(entry?.what).toBe('Made somebody else head of household')
    await undoAct(desk, actId)
    expect(headOf(await stay()).alias).toBe('Golden Lake')
  })

  test('it is asked about where the new head joined later: reports count by the head', async () => {
    saved(await join({ people: [joiner('Silver Cloud', 3)], EntryDate: '2026-03-09' }))
    const { HouseholdID, members } = await stay()
    const [head, child, joined] = members
    const change = (acceptWarnings: boolean) =>
      changeHead(desk, {
        draft_id: null,
        acceptWarnings,
        HouseholdID,
        answers: {
          newHead: joined?.EnrollmentID ?? '',
          relationships: { [head?.EnrollmentID ?? '']: 3, [child?.EnrollmentID ?? '']: 2 },
        },
      })
    expect(stoppedBy(await change(false))).toEqual([
      'warning newHead: Silver Cloud joined on 9 March 2026, after Golden Lake, who started on 5 March 2026: the CE APR will not count this household by an assessment before that day. Check who becomes head of household',
    ])
    saved(await change(true))
    expect(headOf(await stay()).alias).toBe('Silver Cloud')
  })

  test('it needs somebody else, and everybody’s relationship', async () => {
    const { HouseholdID, members } = await stay()
    const [head, child] = members
    const change = async (newHead: string | undefined, relationships = {}) =>
      stoppedBy(
        await changeHead(desk, {
          ...once,
          HouseholdID,
          answers: { newHead: newHead ?? null, relationships },
        }),
      )
    expect(await change(head?.EnrollmentID)).toEqual(['error newHead: Choose who becomes head of household'])
    expect(await change(child?.EnrollmentID)).toEqual([
      `error relationships.${head?.EnrollmentID}: Choose how Golden Lake is related to Calm Pebble`,
    ])
    await leave(child?.EnrollmentID ?? '', '2026-03-08')
    expect(await change(child?.EnrollmentID)).toEqual([
      'error : Nobody else is in this household who could become its head',
    ])
  })
})

async function leave(one: string, ExitDate: string): Promise<void> {
  const { HouseholdID } = await stay()
  const answers = { leaving: [one], ExitDate, Destination: 422 }
  saved(await endStay(desk, { draft_id: null, acceptWarnings: true, HouseholdID, answers }))
}
