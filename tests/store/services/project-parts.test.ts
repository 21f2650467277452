import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Values } from '#shared/domain/record-form/record-form.ts'
import { readProject, removePart, savePart } from '#main/services/agency/project-parts.ts'
import { undoAct } from '#main/services/undo.ts'
import { openOffice, saved, type TestOffice } from '../client-desk.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openOffice(13)
})
afterEach(() => office.close())

const grant = { Funder: 3, OtherFunder: null, GrantID: 'MN0001', StartDate: '2026-01-01', EndDate: null }

function send(form: string, key: string | null, answers: Values, seen: Values = {}) {
  const { dana, ProjectID } = office
  return savePart(dana, { ProjectID, form, key, answers, seen, acceptWarnings: false })
}

async function rows(table: 'Funder' | 'Inventory' | 'Project' | 'Organization') {
  return (await readProject(office.store.db, office.ProjectID)).parts[table]
}

test('a record is added, changed and taken back', async () => {
  const { id } = saved(await send('funder', null, grant))
  expect((await rows('Funder')).map(({ values }) => values['GrantID'])).toEqual(['MN0001', null])
  const ended = saved(await send('funder', id, { ...grant, EndDate: '31 dec 2026' }, grant))
  expect((await rows('Funder'))[0]?.values['EndDate']).toBe('2026-12-31')
  await undoAct(office.dana, ended.actId)
  expect((await rows('Funder'))[0]?.values['EndDate']).toBeNull()
})

test('an added record is taken back whole', async () => {
  const { actId } = saved(await send('funder', null, grant))
  await undoAct(office.dana, actId)
  expect(await rows('Funder')).toHaveLength(1)
})

test('what a colleague changed is not replaced unseen', async () => {
  const { id } = saved(await send('funder', null, grant))
  saved(await send('funder', id, { ...grant, GrantID: 'MN0002' }, grant))
  expect(await send('funder', id, { ...grant, GrantID: 'MN0003' }, grant)).toEqual({
    saved: false,
    issues: [
      {
        path: 'GrantID',
        severity: 'error',
        message: 'Grant number was changed to “MN0002”, after you began: look at it again, then save',
      },
    ],
  })
  saved(await send('funder', id, { ...grant, EndDate: '2026-12-31' }, grant))
  expect((await rows('Funder'))[0]?.values).toMatchObject({ GrantID: 'MN0002', EndDate: '2026-12-31' })
})

test('beds are for the whole project, and the rest of them for anybody', async () => {
  const beds = {
    CoCCode: 'MN-500',
    HouseholdType: 3,
    BedInventory: '20',
    UnitInventory: '8',
    VetBedInventory: '5',
    InventoryStartDate: '2020-07-01',
  }
  // The page of a new record begins with the project's only Continuum.
  saved(await send('beds', null, beds, { CoCCode: 'MN-500' }))
  expect((await rows('Inventory'))[0]?.values).toMatchObject({ BedInventory: 20, OtherBedInventory: 15 })
})

test('a doubt is asked about once', async () => {
  const [project] = await rows('Project')
  const seen = project?.values ?? {}
  const closing = { ...seen, OperatingEndDate: '2026-03-01' }
  const outcome = await send('project', office.ProjectID, closing, seen)
  expect(outcome).toMatchObject({ saved: false, issues: [{ severity: 'warning', path: 'OperatingEndDate' }] })
  expect((await rows('Project'))[0]?.values['OperatingEndDate']).toBeNull()
})

test('the organization is changed with its project, and never added', async () => {
  const [organization] = await rows('Organization')
  const seen = organization?.values ?? {}
  const answers = { ...seen, OrganizationName: 'Harbor Advocates of Cedar County' }
  saved(await send('organization', organization?.key ?? '', answers, seen))
  expect((await rows('Organization'))[0]?.values['OrganizationName']).toBe(answers.OrganizationName)
  await expect(send('organization', null, answers)).rejects.toMatchObject({ code: 'not-found' })
})

test('a record of another project is not changed', async () => {
  const { id } = saved(await send('funder', null, grant))
  const [other] = await office.store.db.query<{ ProjectID: string }[]>(
    'SELECT ProjectID FROM Project WHERE ProjectType = 14',
  )
  const request = { form: 'funder', key: id, answers: grant, seen: grant, acceptWarnings: true }
  await expect(
    savePart(office.dana, { ...request, ProjectID: other?.ProjectID ?? '' }),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('a record that was made twice is taken out, and comes back whole', async () => {
  const { dana, ProjectID } = office
  const { id } = saved(await send('funder', null, grant))
  const { actId } = saved(await removePart(dana, { ProjectID, form: 'funder', key: id }))
  expect(await rows('Funder')).toHaveLength(1)
  await undoAct(dana, actId)
  expect((await rows('Funder')).map(({ key }) => key)).toContain(id)
})

test('what every project has one of stays', async () => {
  const { dana, ProjectID, store } = office
  const { parts } = await readProject(store.db, ProjectID)
  const only = 'This is the only record of its kind, and every project has one: change it instead'
  for (const [form, row] of [
    ['place', parts.ProjectCoC[0]],
    ['hmis', parts.HMISParticipation[0]],
    ['coordinated-entry', parts.CEParticipation[0]],
  ] as const)
    expect(await removePart(dana, { ProjectID, form, key: row?.key ?? '' })).toMatchObject({
      saved: false,
      issues: [{ message: only }],
    })
  const beds = { CoCCode: 'MN-500', HouseholdType: 3, BedInventory: 4, UnitInventory: 2 }
  saved(await send('beds', null, { ...beds, InventoryStartDate: '2020-07-01' }))
  saved(await send('place', null, { CoCCode: 'MN-501' }))
  const key = parts.ProjectCoC[0]?.key ?? ''
  expect(await removePart(dana, { ProjectID, form: 'place', key })).toMatchObject({
    issues: [{ message: 'Beds are on record in this Continuum: change or take those out first' }],
  })
})
