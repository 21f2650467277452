import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeProject, readProjectDetails } from '#main/services/describe-project.ts'
import type { ProjectDetails } from '#shared/domain/agency/project-details.ts'
import { openOffice, saved, type TestOffice } from '../client-desk.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openOffice(13)
})
afterEach(() => office.close())

const answers: ProjectDetails = {
  RRHSubType: 2,
  HousingType: 3,
  Geocode: '279145',
  GeographyType: 2,
  ZIP: '56301',
  HouseholdType: 3,
  beds: '20',
  units: '8',
}

function describe(ProjectID: string, changes: Partial<ProjectDetails> = {}) {
  return describeProject(office.dana, { ProjectID, answers: { ...answers, ...changes } })
}

test('a project is described, and its beds are asked once', async () => {
  const { ProjectID, store } = office
  saved(await describe(ProjectID))
  expect(await readProjectDetails(store.db, ProjectID)).toMatchObject({
    ProjectName: 'Harbor Rapid Rehousing',
    asksPlace: true,
    asksBeds: false,
    beds: 20,
    units: 8,
    details: { RRHSubType: 2, HousingType: 3, Geocode: '279145', GeographyType: 2, ZIP: '56301' },
  })
  saved(await describe(ProjectID, { beds: '40', ZIP: null }))
  expect(await readProjectDetails(store.db, ProjectID)).toMatchObject({ beds: 20, details: { ZIP: null } })
  expect(
    await store.db.query(
      'SELECT CoCCode, BedInventory, OtherBedInventory, InventoryStartDate FROM Inventory',
    ),
  ).toEqual([
    { CoCCode: 'MN-500', BedInventory: 20, OtherBedInventory: 20, InventoryStartDate: '2020-07-01' },
  ])
})

test('services alone have neither housing nor beds, and everything may stay open', async () => {
  const { ProjectID, store } = office
  saved(await describe(ProjectID, { RRHSubType: 1 }))
  expect(await readProjectDetails(store.db, ProjectID)).toMatchObject({
    beds: 0,
    details: { RRHSubType: 1, HousingType: null },
  })
  saved(
    await describe(ProjectID, {
      beds: null,
      units: null,
      HouseholdType: null,
      Geocode: null,
      HousingType: null,
    }),
  )
  expect(await store.db.query('SELECT count(*) AS n FROM Inventory')).toEqual([{ n: 0 }])
})

test.each([
  ['a short geocode', { Geocode: '2791' }, 'Geocode'],
  ['a ZIP code of noughts', { ZIP: '00000' }, 'ZIP'],
  ['a housing type off the list', { HousingType: 9 }, 'HousingType'],
  ['beds in words', { beds: 'twenty' }, 'beds'],
  ['more units than beds', { units: '21' }, 'units'],
  ['beds for nobody', { HouseholdType: null }, 'HouseholdType'],
])('%s is refused at its field', async (_what, changes, path) => {
  const outcome = await describe(office.ProjectID, changes)
  expect(outcome).toMatchObject({ saved: false, issues: [{ path, severity: 'error' }] })
  expect(await office.store.db.query('SELECT count(*) AS n FROM Inventory')).toEqual([{ n: 0 }])
})

test('a project that is not here is not found', async () => {
  await expect(describe('f'.repeat(32))).rejects.toMatchObject({ code: 'not-found' })
})
