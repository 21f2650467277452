import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Values } from '#shared/domain/record-form/record-form.ts'
import { amendRecord } from '#main/services/clients/amend-record.ts'
import { historyOfClient } from '#main/services/history.ts'
import { addInterim, interimOf } from '#main/services/stays/interim.ts'
import { undoAct } from '#main/services/undo.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { refusalOf, stoppedBy } from './agency-desk.ts'

let office: TestOffice
let desk: WorkingDesk
/** The enrollments of the head and of her child, since 13 March 2026. It is 20 March. */
let head: string
let child: string

beforeEach(async () => {
  office = await openOffice()
  desk = office.dana
  await enroll(office, await receive(office, 'Heron'))
  const rows: readonly { EnrollmentID: string }[] = await desk.store.db.query(
    'SELECT EnrollmentID FROM Enrollment WHERE EntryDate = ? ORDER BY RelationshipToHoH',
    ['2026-03-13'],
  )
  head = rows[0]?.EnrollmentID ?? ''
  child = rows[1]?.EnrollmentID ?? ''
})
afterEach(() => office.close())

function add(EnrollmentID: string, form: string, answers: Values, acceptWarnings = false) {
  return addInterim(desk, { EnrollmentID, form, answers, acceptWarnings })
}

test('an update of income adds up, and leaves the entry as it was', async () => {
  const income = {
    InformationDate: '2026-03-16',
    DataCollectionStage: 2,
    IncomeFromAnySource: 1,
    Earned: 1,
    EarnedAmount: 850,
    TANF: 1,
    TANFAmount: 120.5,
    BenefitsFromAnySource: 0,
    InsuranceFromAnySource: 1,
    Medicaid: 1,
  }
  const { actId } = saved(await add(head, 'interim-income', income))
  const rows = 'SELECT DataCollectionStage, TotalMonthlyIncome, SNAP, Medicaid FROM IncomeBenefits'
  expect(await desk.store.db.query(rows)).toEqual([
    { DataCollectionStage: 2, TotalMonthlyIncome: 970.5, SNAP: 0, Medicaid: 1 },
  ])
  const { records, PersonalID } = await interimOf(desk, head)
  expect(records).toMatchObject([
    { form: 'interim-income', InformationDate: '2026-03-16', DataCollectionStage: 2 },
  ])
  const [entry] = (await historyOfClient(desk, PersonalID, null)).entries
  expect(entry?.what).toBe('Recorded an update or annual assessment')
  await undoAct(desk, actId)
  expect(await desk.store.db.query(rows)).toEqual([])
})

test('a child is asked for insurance alone', async () => {
  const answers = {
    InformationDate: '2026-03-16',
    DataCollectionStage: 2,
    IncomeFromAnySource: 1,
    Earned: 1,
    InsuranceFromAnySource: 0,
  }
  saved(await add(child, 'interim-income', answers))
  expect(
    await desk.store.db.query('SELECT IncomeFromAnySource, Earned, Medicaid FROM IncomeBenefits'),
  ).toEqual([{ IncomeFromAnySource: null, Earned: null, Medicaid: 0 }])
})

test('the annual assessment is due around the anniversary, and one of another day is asked about', async () => {
  const answers = {
    DataCollectionStage: 5,
    IncomeFromAnySource: 0,
    BenefitsFromAnySource: 0,
    InsuranceFromAnySource: 0,
  }
  expect(stoppedBy(await add(head, 'interim-income', { ...answers, InformationDate: '2026-03-16' }))).toEqual(
    [
      'warning InformationDate: HUD counts an annual assessment within 30 days of the anniversary of 13 March 2026, when the head of household started: check the date, or choose an update',
    ],
  )
  office.at('2027-02-17T15:00:00Z')
  expect((await interimOf(desk, head)).annual).toEqual({
    anniversary: '2027-03-13',
    from: '2027-02-11',
    to: '2027-04-12',
    state: 'due',
  })
  saved(await add(head, 'interim-income', { ...answers, InformationDate: '2027-02-17' }))
  expect((await interimOf(desk, head)).annual).toBeNull()
  office.at('2027-04-13T15:00:00Z')
  expect((await interimOf(desk, child)).annual?.state).toBe('late')
})

test('a disability, substance use and violence are updates; what is not asked is not kept', async () => {
  const InformationDate = '2026-03-16'
  const disability = { InformationDate, DisabilityType: 6, DisabilityResponse: 1, IndefiniteAndImpairs: 1 }
  saved(await add(head, 'interim-disability', disability))
  expect(stoppedBy(await add(head, 'interim-disability', { ...disability, DisabilityType: 10 }))).toEqual([
    'error DisabilityType: Choose an answer for “Which one?” from its list',
  ])
  saved(
    await add(head, 'interim-substance', { InformationDate, DisabilityResponse: 3, IndefiniteAndImpairs: 0 }),
  )
  const violence = { InformationDate, DomesticViolenceSurvivor: 0, WhenOccurred: 1, CurrentlyFleeing: 1 }
  saved(await add(head, 'interim-violence', violence))
  expect(
    await desk.store.db.query(
      `SELECT DisabilityType, DisabilityResponse, IndefiniteAndImpairs, DataCollectionStage FROM Disabilities
        ORDER BY DisabilityType`,
    ),
  ).toEqual([
    { DisabilityType: 6, DisabilityResponse: 1, IndefiniteAndImpairs: null, DataCollectionStage: 2 },
    { DisabilityType: 10, DisabilityResponse: 3, IndefiniteAndImpairs: 0, DataCollectionStage: 2 },
  ])
  expect(
    await desk.store.db.query(
      'SELECT WhenOccurred, CurrentlyFleeing FROM HealthAndDV WHERE DataCollectionStage = 2',
    ),
  ).toEqual([{ WhenOccurred: null, CurrentlyFleeing: null }])
  expect((await interimOf(desk, head)).records.map(({ form }) => form).toSorted()).toEqual([
    'interim-disability',
    'interim-substance',
    'interim-violence',
  ])
})

test('one on record is corrected with a reason', async () => {
  const InformationDate = '2026-03-16'
  const { id: key } = saved(await add(head, 'interim-substance', { InformationDate, DisabilityResponse: 0 }))
  const seen = { InformationDate, DisabilityResponse: 0, IndefiniteAndImpairs: null }
  const amendment = { form: 'interim-substance', key, seen, reason: 'Mixed up', acceptWarnings: false }
  saved(
    await amendRecord(desk, {
      ...amendment,
      answers: { ...seen, DisabilityResponse: 1, IndefiniteAndImpairs: 1 },
    }),
  )
  expect(await desk.store.db.query('SELECT DisabilityResponse FROM Disabilities')).toEqual([
    { DisabilityResponse: 1 },
  ])
})

test('it lies within the stay, and is for those who work in its project', async () => {
  const answers = { InformationDate: '2026-03-12', DisabilityResponse: 0 }
  expect(stoppedBy(await add(head, 'interim-substance', answers))).toEqual([
    'error InformationDate: Date of the answers must be the same as or after 13 March 2026, the start of the stay',
  ])
  const ce: readonly { ProjectID: string }[] = await desk.store.db.query(
    'SELECT ProjectID FROM Project WHERE ProjectType = 14',
  )
  const elsewhere = { ...desk, hat: { ...desk.hat, ProjectID: ce[0]?.ProjectID ?? '' } }
  const request = { EnrollmentID: head, form: 'interim-substance', answers, acceptWarnings: true }
  expect(await refusalOf(addInterim(elsewhere, request))).toMatch(
    /^not-allowed: This enrollment is in Harbor Rapid Rehousing/,
  )
})

test('what the intake recorded is not turned into an update by an update’s form', async () => {
  const rows: readonly { HealthAndDVID: string; DataCollectionStage: number }[] = await desk.store.db.query(
    'SELECT HealthAndDVID, DataCollectionStage FROM HealthAndDV WHERE DataCollectionStage = 1',
  )
  expect(rows).not.toEqual([])
  const key = rows[0]?.HealthAndDVID ?? ''
  const answers = { InformationDate: '2026-03-13', DomesticViolenceSurvivor: 99 }
  const forged = amendRecord(desk, {
    form: 'interim-violence',
    key,
    answers,
    seen: {},
    reason: 'Told anew',
    acceptWarnings: true,
  })
  expect(await refusalOf(forged)).toContain('no longer')
  expect(
    await desk.store.db.query('SELECT count(*) AS n FROM HealthAndDV WHERE DataCollectionStage = 1'),
  ).toEqual([{ n: rows.length }])
})
