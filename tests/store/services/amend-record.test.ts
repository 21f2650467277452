import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Values } from '#shared/domain/record-form/record-form.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { amendRecord, readRecord } from '#main/services/clients/amend-record.ts'
import { historyOfClient } from '#main/services/history.ts'
import { undoAct } from '#main/services/undo.ts'
import { openOffice, receive, saved, type TestOffice } from '../client-desk.ts'

let office: TestOffice
let PersonalID: string

beforeEach(async () => {
  office = await openOffice(13)
  ;({ PersonalID } = await receive(office, 'Grey Heron'))
  await put('Enrollment', {
    EnrollmentID: 'imported',
    PersonalID,
    ProjectID: office.ProjectID,
    HouseholdID: 'h',
    RelationshipToHoH: 1,
    EntryDate: '2026-01-05',
    DisablingCondition: 99,
  })
  const ids = { EnrollmentID: 'imported', PersonalID }
  await put('Assessment', { AssessmentID: 'a', ...ids, AssessmentDate: '2026-01-10' })
  await put('Event', { EventID: 'v', ...ids, EventDate: '2026-01-12', Event: 2, ReferralResult: 1 })
  await put('CurrentLivingSituation', {
    CurrentLivingSitID: 'c',
    ...ids,
    InformationDate: '2026-01-10',
    CurrentLivingSituation: 435,
    LeaveSituation14Days: 1,
  })
  await put('IncomeBenefits', {
    IncomeBenefitsID: 'i',
    ...ids,
    InformationDate: '2026-01-05',
    DataCollectionStage: 1,
    IncomeFromAnySource: 1,
    InsuranceFromAnySource: 0,
    Medicaid: 1,
    NoMedicareReason: 1,
  })
})
afterEach(() => office.close())

/** A row as an import leaves it. */
async function put(table: HudTableName, row: object): Promise<void> {
  await office.store.write({ name: 'exchange.import', UserID: 'dana', at: office.dana.now() }, (session) =>
    session.insert(table, row),
  )
}

async function send(form: string, key: string, changes: Values, reason: string | null = 'Told us so') {
  const { values } = await readRecord(office.dana, { form, key })
  const answers = { ...values, ...changes }
  return amendRecord(office.dana, { form, key, answers, seen: values, reason, acceptWarnings: false })
}

async function stored(table: HudTableName, key: string, column: string): Promise<Values> {
  const [row] = await office.store.db.query<Values[]>(`SELECT * FROM "${table}" WHERE "${column}" = ?`, [key])
  return row ?? {}
}

const assessed = {
  AssessmentLocation: 'North office',
  AssessmentType: 3,
  AssessmentLevel: 2,
  PrioritizationStatus: 1,
}

test('an assessment is completed, with the reason in the history, and taken back', async () => {
  const { actId } = saved(await send('assessment', 'a', assessed))
  expect(await stored('Assessment', 'a', 'AssessmentID')).toMatchObject(assessed)
  const { entries } = await historyOfClient(office.dana, PersonalID, null)
  expect(entries[0]).toMatchObject({ what: 'Corrected a record', reason: 'Told us so' })
  await undoAct(office.dana, actId)
  expect(await stored('Assessment', 'a', 'AssessmentID')).toMatchObject({ AssessmentType: null })
})

test('one answer is corrected, though others are missing', async () => {
  saved(await send('assessment', 'a', { AssessmentType: 3 }))
  expect(await send('assessment', 'a', { AssessmentLocation: 'North <office>' })).toMatchObject({
    issues: [{ path: 'AssessmentLocation', severity: 'error' }],
  })
})

test.each<[string, string, string, Values, string | null, string]>([
  ['nothing', 'assessment', 'a', {}, 'Told us so', 'Change an answer, or leave the record as it is'],
  ['no reason', 'assessment', 'a', { AssessmentType: 1 }, null, 'Enter why you change this record'],
  [
    'a day before the stay',
    'assessment',
    'a',
    { AssessmentDate: '4 jan 2026' },
    'x',
    'Date of the assessment must be the same as or after 5 January 2026, the start of the stay',
  ],
  [
    'a start after the first assessment',
    'stay',
    'imported',
    { EntryDate: '2026-01-11' },
    'x',
    'Project start date must be the same as or before 10 January 2026, the first event or assessment of the stay',
  ],
  [
    'a project that does not fit',
    'event',
    'v',
    { Event: 14, ReferralResult: null, LocationCrisisOrPHHousing: 'rrh' },
    'x',
    'Harbor Rapid Rehousing does not offer “Referral to PSH project resource opening”: choose another project or another event',
  ],
  [
    'benefits without a source',
    'benefits',
    'i',
    { BenefitsFromAnySource: 1 },
    'x',
    'Tick at least one below, or answer no here',
  ],
  [
    'a year that has not come',
    'military-service',
    'person',
    { VeteranStatus: 1, YearSeparated: '2062' },
    'x',
    'Year separated from military service must be a year from 1920 to 2026',
  ],
  [
    'a move-in after today',
    'move-in',
    'imported',
    { MoveInDate: '2026-03-21' },
    'x',
    'Move-in date must be today or earlier',
  ],
])('%s is refused with a sentence', async (_what, form, key, changes, reason, message) => {
  const given =
    changes['LocationCrisisOrPHHousing'] === 'rrh'
      ? { ...changes, LocationCrisisOrPHHousing: office.ProjectID }
      : changes
  const outcome = await send(form, key === 'person' ? PersonalID : key, given, reason)
  expect(outcome).toMatchObject({ saved: false, issues: [{ severity: 'error', message }] })
})

test('what the answers no longer ask is taken out', async () => {
  saved(await send('event', 'v', { ProbSolDivRRResult: 1 }))
  expect(await stored('Event', 'v', 'EventID')).toMatchObject({ ProbSolDivRRResult: 1, ReferralResult: null })
  saved(await send('current-situation', 'c', { CurrentLivingSituation: 116 }))
  expect(await stored('CurrentLivingSituation', 'c', 'CurrentLivingSitID')).toMatchObject({
    CLSSubsidyType: null,
    LeaveSituation14Days: null,
  })
  saved(await send('insurance', 'i', { InsuranceFromAnySource: 0 }))
  expect(await stored('IncomeBenefits', 'i', 'IncomeBenefitsID')).toMatchObject({
    Medicaid: 0,
    Medicare: 0,
    NoMedicareReason: 1,
  })
})

test('what follows from the answers follows', async () => {
  const income = { Earned: 1, EarnedAmount: '850.50', SSI: 1, SSIAmount: '100' }
  saved(await send('income', 'i', income))
  expect(await stored('IncomeBenefits', 'i', 'IncomeBenefitsID')).toMatchObject({
    EarnedAmount: 850.5,
    TotalMonthlyIncome: 950.5,
  })
  saved(await send('prior-situation', 'imported', { LivingSituation: 410, LengthOfStay: 11 }))
  expect(await stored('Enrollment', 'imported', 'EnrollmentID')).toMatchObject({ LOSUnderThreshold: 1 })
})

test('a record of another project is read, and changed under its own hat alone', async () => {
  const other = { ...office.dana, hat: { ...office.dana.hat, ProjectID: 'elsewhere' } }
  const { values, readOnlyReason } = await readRecord(other, { form: 'assessment', key: 'a' })
  expect(readOnlyReason).toBe(
    'This enrollment is in Harbor Rapid Rehousing: switch to that project in Settings to change it',
  )
  const request = { form: 'assessment', key: 'a', answers: { ...values, ...assessed }, seen: values }
  await expect(amendRecord(other, { ...request, reason: 'x', acceptWarnings: true })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('what a referral made is amended with the referral', async () => {
  const [event] = await office.store.db.query<{ EventID: string }[]>('SELECT EventID FROM referral')
  await expect(readRecord(office.dana, { form: 'event', key: event?.EventID ?? '' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('what a colleague changed is not replaced unseen', async () => {
  const { values } = await readRecord(office.dana, { form: 'assessment', key: 'a' })
  saved(await send('assessment', 'a', { AssessmentType: 1 }))
  const request = { form: 'assessment', key: 'a', seen: values, reason: 'x', acceptWarnings: true }
  const outcome = await amendRecord(office.dana, { ...request, answers: { ...values, AssessmentType: 3 } })
  expect(outcome).toMatchObject({ saved: false, issues: [{ path: 'AssessmentType', severity: 'error' }] })
})
