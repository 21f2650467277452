import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LogEventAnswers } from '#shared/domain/event/log-event.ts'
import type { Workgroup } from '#shared/domain/hat/workgroup.ts'
import { addDays } from '#shared/domain/date/iso-date.ts'
import type { Values } from '#shared/domain/record-form/record-form.ts'
import { amendRecord, readRecord } from '#main/services/clients/amend-record.ts'
import { recordRapidResolution } from '#main/services/access/rapid-resolution.ts'
import { clientRecord } from '#main/services/clients/clients.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { choosePack } from '#main/services/community/change-pack.ts'
import { openDraft, saveDraft } from '#main/services/drafts/drafts.ts'
import { unfinishedDrafts } from '#main/services/drafts/unfinished-drafts.ts'
import { eventContext, logEvent } from '#main/services/events/log-event.ts'
import { takeBackEvent } from '#main/services/events/take-back-event.ts'
import { historyOfClient } from '#main/services/history.ts'
import { undoAct } from '#main/services/undo.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { refusalOf, stoppedBy } from './agency-desk.ts'

let office: TestOffice
let PersonalID: string
let referral_id: string

beforeEach(async () => {
  office = await openOffice(13)
  ;({ PersonalID, referral_id } = await receive(office, 'Grey Heron'))
})
afterEach(() => office.close())

const day = '2026-03-10'

function log(answers: LogEventAnswers, desk: WorkingDesk = office.dana, acceptWarnings = false) {
  return logEvent(desk, {
    PersonalID,
    answers: { EventDate: day, ...answers },
    acceptWarnings,
    draft_id: null,
  })
}

function as(workgroup: Workgroup, ProjectID = office.ProjectID): WorkingDesk {
  return { ...office.dana, hat: { ...office.dana.hat, workgroup, ProjectID } }
}

async function eventRow(EventID: string): Promise<Values> {
  const [row] = await office.store.db.query<Values[]>('SELECT * FROM Event WHERE EventID = ?', [EventID])
  return row ?? {}
}

/** The event that the referral of the household is. */
async function referralEvent(): Promise<string> {
  const [row] = await office.store.db.query<{ EventID: string }[]>('SELECT EventID FROM referral')
  return row?.EventID ?? ''
}

const none = {
  ProbSolDivRRResult: null,
  ReferralCaseManageAfter: null,
  LocationCrisisOrPHHousing: null,
  ReferralResult: null,
  ResultDate: null,
}

describe('what each event asks (4.20.A to E)', () => {
  test.each([1, 3, 4, 6, 7, 8, 9, 16])('event %i asks nothing more', async (Event) => {
    const { id } = saved(await log({ Event, safelyHoused: 'yes', inAftercare: 'no', result: 'accepted' }))
    expect(await eventRow(id)).toMatchObject({ Event, EventDate: day, PersonalID, ...none })
  })

  test.each([
    ['yes', 1],
    ['no', 0],
    ['notYet', null],
  ] as const)('2 asks whether they are safely housed, 5 about aftercare: %s', async (answer, code) => {
    const solved = saved(await log({ Event: 2, safelyHoused: answer }))
    expect(await eventRow(solved.id)).toMatchObject({ ...none, ProbSolDivRRResult: code })
    const after = saved(await log({ Event: 5, inAftercare: answer }))
    expect(await eventRow(after.id)).toMatchObject({ ...none, ReferralCaseManageAfter: code })
  })

  test('2 and 5 are not saved before that is answered', async () => {
    expect(stoppedBy(await log({ Event: 2 }))).toEqual([
      'error safelyHoused: Choose whether they have a safe place to live now, or that you do not know yet',
    ])
    expect(stoppedBy(await log({ Event: 5 }))).toEqual([
      'error inAftercare: Choose whether they are enrolled in aftercare, or that you do not know yet',
    ])
  })

  test('an opening names a project that fits, and takes result and date together', async () => {
    const own =
      'warning LocationCrisisOrPHHousing: Harbor Rapid Rehousing is your own project: record it as a referral instead, so that it is followed until its result'
    const place = { Event: 13, LocationCrisisOrPHHousing: office.ProjectID }
    const { id } = saved(
      await log({ ...place, result: 'clientRejected', ResultDate: '12 mar 2026' }, office.dana, true),
    )
    expect(await eventRow(id)).toMatchObject({
      LocationCrisisOrPHHousing: office.ProjectID,
      ReferralResult: 2,
      ResultDate: '2026-03-12',
    })
    expect(stoppedBy(await log({ ...place, EventDate: '2026-03-11', result: 'accepted' }))).toEqual([
      own,
      'error ResultDate: Enter the result date',
    ])
    const early = { ...place, EventDate: '2026-03-11', ResultDate: '2026-03-10', result: 'accepted' } as const
    expect(stoppedBy(await log(early))).toEqual([
      own,
      'error ResultDate: Result date must be the same as or after 11 March 2026, the date of the event',
    ])
    expect(stoppedBy(await log({ Event: 13, EventDate: '2026-03-12', result: 'notYet' }))).toEqual([
      'error LocationCrisisOrPHHousing: Choose the project they were referred to',
    ])
    expect(stoppedBy(await log({ ...place, Event: 14, result: 'notYet' }))).toEqual([
      'error LocationCrisisOrPHHousing: Harbor Rapid Rehousing does not offer “Referral to PSH project resource opening”: choose another project or another event',
    ])
  })

  test('a voucher (18) has a result and no project', async () => {
    const { id } = saved(
      await log({
        Event: 18,
        LocationCrisisOrPHHousing: office.ProjectID,
        result: 'accepted',
        ResultDate: day,
      }),
    )
    expect(await eventRow(id)).toMatchObject({ ...none, ReferralResult: 1, ResultDate: day })
    expect(stoppedBy(await log({ Event: 18, EventDate: '2026-03-11' }))).toEqual([
      'error result: Choose what the referral came to, or that it has no result yet',
    ])
  })

  test.each([17, 0, 19, null])('event %s is not offered for a new one', async (Event) => {
    expect(stoppedBy(await log({ Event }))).toContain('error Event: Choose the event that took place')
  })
})

describe('where an event hangs', () => {
  test('on the enrollment in Coordinated Entry, several a day', async () => {
    const first = saved(await log({ Event: 6 }, as('ce_assessor')))
    const second = saved(await log({ Event: 7 }))
    const [one, two, ofReferral] = await Promise.all(
      [first.id, second.id, await referralEvent()].map((EventID) => eventRow(EventID)),
    )
    expect(one?.['EnrollmentID']).toBe(ofReferral?.['EnrollmentID'])
    expect(two?.['EnrollmentID']).toBe(ofReferral?.['EnrollmentID'])
  })

  test('the day lies in the enrollment, and is not to come', async () => {
    expect(stoppedBy(await log({ Event: 6, EventDate: '2026-03-02' }))).toEqual([
      'error EventDate: Event date must lie in an enrollment of the household: Coordinated Entry, from 3 March 2026',
    ])
    expect(stoppedBy(await log({ Event: 6, EventDate: '2026-03-21' }))).toEqual([
      'error EventDate: Event date must be today or earlier',
    ])
    expect(stoppedBy(await log({ Event: 6, EventDate: '31 feb 2026' }))).toEqual([
      'error EventDate: Event date must be a real date, like 13 March 2026',
    ])
  })

  test('the same event twice on one day is asked about once', async () => {
    saved(await log({ Event: 6 }))
    expect(stoppedBy(await log({ Event: 6 }))).toEqual([
      'warning EventDate: “Referral to street outreach” is on record for 10 March 2026 already: save it only if it took place once more',
    ])
    saved(await log({ Event: 6 }, office.dana, true))
  })

  test('without Coordinated Entry on that day a person chooses the enrollment', async () => {
    await enroll(office, { referral_id, PersonalID })
    await leaveCoordinatedEntry('2026-03-12')
    await put('second', '2026-03-13')
    const later = { Event: 6, EventDate: '2026-03-14' }
    expect(stoppedBy(await log(later))).toEqual([
      'error EnrollmentID: Choose the enrollment the event belongs to',
    ])
    const { id } = saved(await log({ ...later, EnrollmentID: 'second' }))
    expect(await eventRow(id)).toMatchObject({ EnrollmentID: 'second' })
    const inside = saved(await log({ Event: 7, EnrollmentID: 'second' }))
    expect((await eventRow(inside.id))['EnrollmentID']).not.toBe('second')
  })

  test('it is recorded with the head of household', async () => {
    await enroll(office, { referral_id, PersonalID }, { alias: 'Grey Heron' }, { alias: 'Wren' })
    const [child] = await office.store.db.query<{ PersonalID: string }[]>(
      "SELECT PersonalID FROM client_profile WHERE alias = 'Wren'",
    )
    const member = child?.PersonalID ?? ''
    const context = await eventContext(office.dana, member)
    expect(context).toMatchObject({ stays: [], heads: [{ PersonalID, alias: 'Grey Heron' }] })
    const request = { answers: { Event: 6, EventDate: day }, acceptWarnings: false, draft_id: null }
    expect(stoppedBy(await logEvent(office.dana, { ...request, PersonalID: member }))).toEqual([
      'error : CE Events are recorded with the head of household: log it for Grey Heron',
    ])
    expect(await refusalOf(logEvent(office.dana, { ...request, PersonalID: 'nobody' }))).toMatch(/^not-found/)
  })

  /** An enrollment of the head in the project worn, as an import leaves it. */
  async function put(EnrollmentID: string, EntryDate: string): Promise<void> {
    const row = { EnrollmentID, PersonalID, EntryDate, ProjectID: office.ProjectID, HouseholdID: 'later' }
    await office.store.write({ name: 'exchange.import', UserID: 'dana', at: office.dana.now() }, (session) =>
      session.insert('Enrollment', { ...row, RelationshipToHoH: 1, DisablingCondition: 99 }),
    )
  }

  async function leaveCoordinatedEntry(ExitDate: string): Promise<void> {
    const { EnrollmentID } = await eventRow(await referralEvent())
    await office.store.write({ name: 'exchange.import', UserID: 'dana', at: office.dana.now() }, (session) =>
      session.insert('Exit', {
        ExitID: 'left',
        EnrollmentID: String(EnrollmentID),
        PersonalID,
        ExitDate,
        Destination: 410,
      }),
    )
  }
})

describe('who logs and corrects it', () => {
  test('a priority list contact logs openings, and is told who logs the others', async () => {
    const list = as('priority_list_contact')
    saved(await log({ Event: 18, result: 'notYet' }, list))
    expect(stoppedBy(await log({ Event: 6 }, list))).toEqual([
      'error Event: This event is logged by Case manager, Coordinated Entry assessor or Supervisor: choose another event, or switch your workgroup in Settings',
    ])
    const { id } = saved(await log({ Event: 6 }))
    expect(await refusalOf(correct(id, { EventDate: '2026-03-11' }, list))).toBe(
      'not-allowed: This event is logged by Case manager, Coordinated Entry assessor or Supervisor: switch your workgroup in Settings to correct it.',
    )
    expect(await refusalOf(takeBack(id, 'Twice', list))).toMatch(/^not-allowed: This event is logged by/)
    const opening = saved(await log({ Event: 18, EventDate: '2026-03-12', result: 'notYet' }, list))
    expect(stoppedBy(await correct(opening.id, { Event: 6 }, list))).toEqual([
      'error Event: This event is logged by Case manager, Coordinated Entry assessor or Supervisor: choose another event, or switch your workgroup in Settings',
    ])
  })

  test('an event that nobody logs any more is corrected, and never chosen', async () => {
    const { id } = saved(await log({ Event: 6 }))
    await office.store.write({ name: 'exchange.import', UserID: 'dana', at: office.dana.now() }, (session) =>
      session.update('Event', id, { Event: 17 }),
    )
    saved(await correct(id, { ReferralResult: 1, ResultDate: '2026-03-11' }))
    expect(await eventRow(id)).toMatchObject({ Event: 17, ReferralResult: 1, ResultDate: '2026-03-11' })
    saved(await correct(id, { Event: 6 }))
    expect(await eventRow(id)).toMatchObject({ Event: 6, ...none })
    expect(stoppedBy(await correct(id, { Event: 17 }))).not.toEqual([])
  })

  test('a community says who logs what, in its own names', async () => {
    await choosePack(office.dana, 'sac')
    const assessor = as('ce_assessor')
    const { id: furniture } = saved(await log({ Event: 16 }, assessor))
    const { facts } = await readRecord(assessor, { form: 'event', key: furniture })
    expect(facts.events.find(({ Event }) => Event === 16)?.label).toMatch(/^Request for One-Time/)
    expect(stoppedBy(await log({ Event: 1 }, assessor))).toEqual([
      'error Event: This event is logged by 211 Referral Specialist or SSF Referral Specialist: choose another event, or switch your workgroup in Settings',
    ])
    const { id } = saved(await log({ Event: 1 }, as('priority_list_contact')))
    expect(await refusalOf(takeBack(id, 'Twice', assessor))).toMatch(
      /^not-allowed: .* 211 Referral Specialist/,
    )
    await choosePack(office.dana, 'mn')
    const own = { Event: 13, LocationCrisisOrPHHousing: office.ProjectID, result: 'notYet' } as const
    expect(stoppedBy(await log(own))).toContain(
      'error Event: This event is logged by Priority List Managers: choose another event, or switch your workgroup in Settings',
    )
    expect(await eventRow(id)).toMatchObject({ Event: 1 })
  })

  test('only those who work with the household log and correct, and say who it is with', async () => {
    const words = 'This household is with another project: switch to that project in Settings to change it'
    const other = as('case_manager', 'elsewhere')
    expect(await refusalOf(log({ Event: 6 }, other))).toBe(`not-allowed: ${words}.`)
    expect((await eventContext(other, PersonalID)).readOnlyReason).toBe(words)
    const { id } = saved(await log({ Event: 6 }))
    expect(await refusalOf(takeBack(id, 'Twice', other))).toBe(`not-allowed: ${words}.`)
    const { events } = await clientRecord(other, PersonalID)
    expect(events.find(({ EventID }) => EventID === id)?.readOnlyReason).toBe(words)
  })

  test('one that hangs on another project’s enrollment is that project’s', async () => {
    await enroll(office, { referral_id, PersonalID })
    const [stay] = await office.store.db.query<{ EnrollmentID: string }[]>(
      'SELECT EnrollmentID FROM Enrollment WHERE PersonalID = ? AND ProjectID = ?',
      [PersonalID, office.ProjectID],
    )
    const { id } = saved(await log({ Event: 6 }))
    await office.store.write({ name: 'exchange.import', UserID: 'dana', at: office.dana.now() }, (session) =>
      session.update('Event', id, { EnrollmentID: stay?.EnrollmentID ?? '' }),
    )
    expect(await refusalOf(takeBack(id, 'Twice', as('case_manager', 'elsewhere')))).toMatch(
      /^not-allowed: This enrollment is in Harbor Rapid Rehousing/,
    )
    saved(await takeBack(id, 'Twice'))
  })
})

describe('what is on record', () => {
  test('is listed with its enrollment and who wrote it, newest first, and corrected with a reason', async () => {
    const { id } = saved(await log({ Event: 2, safelyHoused: 'notYet' }, office.robin))
    saved(await correct(id, { ProbSolDivRRResult: 1 }))
    const { events } = await clientRecord(office.dana, PersonalID)
    expect(events).toMatchObject([
      { EventID: id, ProbSolDivRRResult: 1, ProjectName: 'Coordinated Entry', who: 'Dana Whitfield' },
      { Event: 13, referral_id },
    ])
    const { entries } = await historyOfClient(office.dana, PersonalID, null)
    expect(entries.slice(0, 2)).toMatchObject([
      { what: 'Corrected a record', reason: 'Told us so' },
      { what: 'Logged a CE Event', who: 'Robin Aldana' },
    ])
  })

  test('is taken out with a reason, and put back within its ten seconds', async () => {
    const { id } = saved(await log({ Event: 6 }))
    expect(stoppedBy(await takeBack(id, null))).toEqual(['error reason: Enter why you change this record'])
    const { actId } = saved(await takeBack(id, 'It never took place'))
    expect((await clientRecord(office.dana, PersonalID)).events).toMatchObject([{ Event: 13 }])
    const { entries } = await historyOfClient(office.dana, PersonalID, null)
    expect(entries[0]).toMatchObject({
      what: 'Took a CE Event out of the record',
      reason: 'It never took place',
      changes: [
        { record: 'CE Event', field: 'Event date', before: '10 March 2026', after: null },
        {
          record: 'CE Event',
          field: 'CE Event',
          before: 'Referral to Street Outreach project or services',
          after: null,
        },
      ],
    })
    expect(await refusalOf(takeBack(id, 'Once more'))).toMatch(/^not-found/)
    await undoAct(office.dana, actId)
    expect((await clientRecord(office.dana, PersonalID)).events).toHaveLength(2)
  })

  test('a thousand are listed, the latest first, those of a retired kind too', async () => {
    const { EnrollmentID } = await eventRow(await referralEvent())
    const days = Array.from({ length: 1000 }, (_, nth) => addDays('2026-03-04', nth % 16))
    await office.store.write(
      { name: 'exchange.import', UserID: 'dana', at: office.dana.now() },
      async (session) => {
        for (const [nth, EventDate] of days.entries()) {
          const row = { EventID: `many${nth}`, EnrollmentID: String(EnrollmentID), PersonalID, EventDate }
          await session.insert('Event', { ...row, Event: nth === 0 ? 17 : 6 })
        }
      },
    )
    const { events } = await clientRecord(office.dana, PersonalID)
    expect(events).toHaveLength(1001)
    const dates = events.map(({ EventDate }) => EventDate)
    expect(dates).toEqual(dates.toSorted().toReversed())
    expect(events.filter(({ Event }) => Event === 17)).toMatchObject([{ readOnlyReason: null }])
  })

  test('of a rapid resolution conversation stays one, with its result corrected or taken out', async () => {
    const { stays } = await eventContext(office.dana, PersonalID)
    const talk = { kind: 'diversion', EventDate: day, saysSafe: 'unsure', result: 'open' } as const
    saved(
      await recordRapidResolution(office.dana, {
        HouseholdID: stays[0]?.HouseholdID ?? '',
        answers: talk,
        acceptWarnings: true,
        draft_id: null,
      }),
    )
    const { events } = await clientRecord(office.dana, PersonalID)
    const EventID = events.find(({ Event }) => Event === 2)?.EventID ?? ''
    expect(stoppedBy(await correct(EventID, { Event: 6 }))).toEqual([
      'error Event: This event is a rapid resolution conversation and stays one: take it out if there was none',
    ])
    saved(await correct(EventID, { ProbSolDivRRResult: 0 }))
    saved(await takeBack(EventID, 'There was none'))
  })

  test('of a referral goes the referral’s own way', async () => {
    const EventID = await referralEvent()
    expect(await refusalOf(takeBack(EventID, 'Twice'))).toBe(
      'conflict: This event is part of a referral. Open the referral and amend it there. Nothing was changed.',
    )
    expect(await refusalOf(readRecord(office.dana, { form: 'event', key: EventID }))).toMatch(/^not-found/)
  })
})

test('a draft of an event is its writer’s own, and ends with the save', async () => {
  const { draft_id } = await openDraft(office.dana, 'ce_event', PersonalID)
  await saveDraft(office.dana, draft_id, { Event: 6 }, 'date')
  expect(await unfinishedDrafts(office.dana)).toMatchObject([{ kind: 'ce_event', alias: 'Grey Heron' }])
  expect((await openDraft(office.robin, 'ce_event', PersonalID)).draft_id).not.toBe(draft_id)
  saved(
    await logEvent(office.dana, {
      PersonalID,
      answers: { Event: 6, EventDate: day },
      acceptWarnings: false,
      draft_id,
    }),
  )
  expect(await unfinishedDrafts(office.dana)).toEqual([])
  expect(await refusalOf(openDraft(office.dana, 'ce_event', 'nobody'))).toMatch(/^not-allowed/)
})

async function correct(key: string, changes: Values, desk: WorkingDesk = office.dana) {
  const { values: seen } = await readRecord(office.dana, { form: 'event', key })
  const answers = { ...seen, ...changes }
  return amendRecord(desk, {
    form: 'event',
    key,
    answers,
    seen,
    reason: 'Told us so',
    acceptWarnings: false,
  })
}

function takeBack(EventID: string, reason: string | null, desk: WorkingDesk = office.dana) {
  return takeBackEvent(desk, { EventID, reason, acceptWarnings: false })
}
