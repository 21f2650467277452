import { afterEach, beforeEach, expect, test } from 'vitest'
import { dueTimes } from '#shared/domain/clock/due-times.ts'
import { wholeLedger } from '#shared/domain/disclosure/ledger-filter.ts'
import { hiddenPlace } from '#shared/domain/transfer/transfer.ts'
import { referralBuckets } from '#shared/ipc/referral-calls.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { accessHandlers } from '#main/ipc/handlers/access.ts'
import { assessmentHandlers } from '#main/ipc/handlers/assessments.ts'
import { ceEventHandlers } from '#main/ipc/handlers/ce-events.ts'
import { clientHandlers } from '#main/ipc/handlers/clients.ts'
import { conferenceHandlers } from '#main/ipc/handlers/conferences.ts'
import { contactHandlers } from '#main/ipc/handlers/contact.ts'
import { draftHandlers } from '#main/ipc/handlers/drafts.ts'
import { historyHandlers } from '#main/ipc/handlers/history.ts'
import { homeHandlers } from '#main/ipc/handlers/home.ts'
import { intakeHandlers } from '#main/ipc/handlers/intake.ts'
import { ledgerHandlers } from '#main/ipc/handlers/ledger.ts'
import { radarHandlers } from '#main/ipc/handlers/radar.ts'
import { recordHandlers } from '#main/ipc/handlers/records.ts'
import { referralHandlers } from '#main/ipc/handlers/referrals.ts'
import { releaseHandlers } from '#main/ipc/handlers/releases.ts'
import { stayHandlers } from '#main/ipc/handlers/stays.ts'
import { transferHandlers } from '#main/ipc/handlers/transfers.ts'
import { dataCheckFindings } from '#main/services/reports/data-check.ts'
import { cardContext } from '#main/services/disclosure/referral-cards.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import type { AnyHandler } from '#main/ipc/handler.ts'
import { everyCall } from '../../support/contract-inputs.ts'
import { writingCalls } from '../../support/forgeries.ts'
import { openFled, refugeName, type Fled } from './fled-desk.ts'

const groups: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  access: accessHandlers,
  assessments: assessmentHandlers,
  ceEvents: ceEventHandlers,
  clients: clientHandlers,
  conferences: conferenceHandlers,
  contact: contactHandlers,
  drafts: draftHandlers,
  history: historyHandlers,
  home: homeHandlers,
  intake: intakeHandlers,
  ledger: ledgerHandlers,
  radar: radarHandlers,
  records: recordHandlers,
  referrals: referralHandlers,
  releases: releaseHandlers,
  stays: stayHandlers,
  transfers: transferHandlers,
  // Its handlers hold the clipboard of Electron.
  cards: {
    context: ({ PersonalID }: { PersonalID: string }, { desk }: { desk: WorkingDesk }) =>
      cardContext(desk, PersonalID),
  },
  dataCheck: {
    findings: (page: { check: string; from: number }, { desk }: { desk: WorkingDesk }) =>
      dataCheckFindings(desk, fled.session, page),
  },
}

/** Calls that answer numbers or that work was let go: they say no project of a client. */
const ofNobody = /^(community|flow|reports|trends|priority|home)\.|\.(cancel|reveal|run|last|counts)$/

/** What each reading call is asked about the household that fled. */
const inputs: Readonly<Record<string, (fled: Fled) => readonly unknown[]>> = {
  'radar.list': () => dueTimes.map((time) => ({ time, ProjectID: null, what: null, limit: 100, offset: 0 })),
  'radar.why': ofReferral,
  'referrals.list': () => referralBuckets.map((bucket) => ({ bucket, limit: 100, offset: 0 })),
  'referrals.get': ofReferral,
  'referrals.ofClient': ofClient,
  'referrals.receiveContext': nothing,
  'referrals.enrollments': ofReferral,
  'referrals.amendContext': ofReferral,
  'contact.card': ofClient,
  'contact.attempts': ofReferral,
  'contact.logged': ({ contact_attempt_id }) => [{ contact_attempt_id }],
  'intake.begin': ofReferral,
  'intake.context': ({ referral_id, PersonalID }) => [
    { referral_id, people: [{ PersonalID, alias: 'Golden Lake' }] },
  ],
  'intake.knownMember': ofClient,
  'intake.recorded': ofStay,
  'clients.search': () => [{ text: 'Golden' }],
  'clients.list': () => [{ after: null, limit: 100 }],
  'clients.record': ofClient,
  'clients.timeline': ofClient,
  'clients.aliasIdeas': () => [{ alias: 'Golden Lake' }],
  'access.beginning': ({ PersonalID }) => [{ PersonalIDs: [PersonalID], aliases: [] }],
  'access.wayIn': ofStay,
  'access.ofClient': ofClient,
  'access.situationContext': ofStay,
  'stays.get': ({ HouseholdID, refuge }) => [{ HouseholdID }, { HouseholdID, ProjectID: refuge }],
  'stays.ofEnrollment': ofStay,
  'stays.interim': ofStay,
  'stays.assistance': ofStay,
  'stays.joining': ({ HouseholdID, PersonalID }) => [{ HouseholdID, PersonalIDs: [PersonalID], aliases: [] }],
  'stays.exit': ofStay,
  'transfers.due': nothing,
  'transfers.ofClient': ofClient,
  'transfers.get': ({ transfers }) => transfers.map((transfer_id) => ({ transfer_id })),
  'transfers.asking': ({ HouseholdID }) => [{ HouseholdID }],
  'transfers.moving': ({ transfers }) => transfers.map((transfer_id) => ({ transfer_id })),
  'assessments.begin': ofClient,
  'assessments.ofClient': ofClient,
  'assessments.get': ({ AssessmentID }) => [{ AssessmentID }],
  'records.get': ({ EnrollmentID, AssessmentID, EventID, CurrentLivingSitID }) => [
    ...['stay', 'move-in', 'prior-situation', 'va-program'].map((form) => ({ form, key: EnrollmentID })),
    { form: 'assessment', key: AssessmentID },
    { form: 'event', key: EventID },
    { form: 'current-situation', key: CurrentLivingSitID },
  ],
  'releases.ofClient': ofClient,
  'releases.get': () => [{ release_id: 'nobody' }],
  'cards.context': ofClient,
  'ceEvents.context': ofClient,
  'ledger.list': () => [{ filter: wholeLedger, after: null, limit: 100 }],
  'ledger.entry': () => [{ disclosure_id: 'nobody' }],
  'conferences.desk': nothing,
  'conferences.get': () => [{ conference_id: 'nobody' }],
  'conferences.requestContext': ofClient,
  'drafts.unfinished': nothing,
  'history.ofClient': ({ PersonalID }) => [{ PersonalID, before: null }],
  'dataCheck.findings': () => [{ check: 'found', from: 0 }],
}

function nothing(): readonly unknown[] {
  return [undefined]
}
function ofClient({ PersonalID }: Fled) {
  return [{ PersonalID }]
}
function ofReferral({ referral_id }: Fled) {
  return [{ referral_id }]
}
function ofStay({ EnrollmentID }: Fled) {
  return [{ EnrollmentID }]
}

let fled: Fled
beforeEach(async () => {
  fled = await openFled()
})
afterEach(() => fled.close())

const calls = new Map(everyCall.map(({ name, call }) => [name, call]))
const reading = everyCall
  .filter(({ name, call }) => call.needs === 'hat' && !(name in writingCalls) && !ofNobody.test(name))
  .map(({ name }) => name)

/** Everything a call says under a hat, refusals included, but for the lists of projects that anybody can choose from. */
async function saidBy(name: string, desk: WorkingDesk): Promise<string> {
  const [group = '', call = ''] = name.split('.')
  const handler = groups[group]?.[call] as AnyHandler
  const said: unknown[] = []
  for (const input of inputs[name]?.(fled) ?? []) {
    try {
      said.push(await handler(calls.get(name)?.input.parse(input), { desk, session: fled.session }))
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      said.push(failure.message)
    }
  }
  return JSON.stringify(said, (key, value: unknown) =>
    key === 'projects' || key === 'accessPoints' ? undefined : value,
  )
}

test('every reading call is asked', () => {
  expect(Object.keys(inputs).toSorted()).toEqual(reading.toSorted())
})

test('no reading call says where they fled to, by name or by ID, under a hat that does not work there', async () => {
  const telling: string[] = []
  for (const name of reading) {
    const said = await saidBy(name, fled.elsewhere)
    if (said.includes(refugeName) || said.includes(fled.refuge)) telling.push(name)
  }
  expect(telling).toEqual([])
})

test('under the hat of the place itself it is said where it is of use', async () => {
  const telling: string[] = []
  for (const name of reading) if ((await saidBy(name, fled.there)).includes(refugeName)) telling.push(name)
  expect(telling).toEqual(
    expect.arrayContaining([
      'access.situationContext',
      'assessments.begin',
      'assessments.get',
      'assessments.ofClient',
      'clients.record',
      'clients.timeline',
      'dataCheck.findings',
      'history.ofClient',
      'intake.recorded',
      'radar.list',
      'records.get',
      'referrals.get',
      'referrals.ofClient',
      'stays.assistance',
      'stays.exit',
      'stays.get',
      'stays.interim',
      'stays.ofEnrollment',
      'transfers.due',
      'transfers.get',
      'transfers.ofClient',
    ]),
  )
})

test('a refusal names it neither, and the history keeps the words of a transfer to itself', async () => {
  const record = await saidBy('records.get', fled.elsewhere)
  expect(record).toContain(`This enrollment is in ${hiddenPlace}`)
  const history = await saidBy('history.ofClient', fled.elsewhere)
  expect(history).toContain('Not shown here')
  expect(history).not.toContain(fled.note)
  expect(history).not.toContain(fled.why)
  const transfers = await saidBy('transfers.get', fled.elsewhere)
  expect(transfers).not.toContain(fled.note)
  expect(transfers).not.toContain(fled.why)
})
