import { expect, test } from 'vitest'
import { addUser, changeRole } from '#main/services/accounts/accounts.ts'
import { applyHat, wornHat } from '#main/services/accounts/hat.ts'
import { organizations } from '#main/services/agency/organizations.ts'
import type { Desk } from '#main/services/desk.ts'
import { deskOf } from '#main/services/session.ts'
import { closedAgency, noor, unlocked } from './agency-vault.ts'

async function heronHouse(desk: Desk): Promise<{ OrganizationID: string; ProjectID: string }> {
  const [organization] = await organizations(desk)
  const project = organization?.projects.find(({ ProjectName }) => ProjectName === 'Heron House')
  if (project === undefined) throw new Error('the agency has its first project')
  return { OrganizationID: project.OrganizationID, ProjectID: project.ProjectID }
}

test('a new vault has no hat on; the one put on is worn again after the next unlock', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  expect(await wornHat(first.desk, first.session)).toBeNull()
  const answers = { workgroup: 'case_manager', ...(await heronHouse(first.desk)) } as const
  const applied = await applyHat(first.desk, first.session, answers, false)
  expect(applied).toMatchObject({
    saved: true,
    hat: { OrganizationName: 'Marsh Bird Advocates', ProjectName: 'Heron House' },
  })
  expect(deskOf(first.session).hat).toEqual(answers)
  await first.lock()

  const { desk, session } = await unlocked(folder)
  expect(await wornHat(desk, session)).toMatchObject(answers)
})

test('answers with an error are refused and the hat stays as it was', async () => {
  const { folder } = await closedAgency()
  const { desk, session } = await unlocked(folder)
  const answers = { workgroup: 'case_manager', ...(await heronHouse(desk)) } as const
  await applyHat(desk, session, answers, false)
  const agencyItself = { ...answers, ProjectID: answers.OrganizationID }
  expect(await applyHat(desk, session, agencyItself, true)).toEqual({
    saved: false,
    issues: [
      {
        path: 'ProjectID',
        severity: 'error',
        message: 'Marsh Bird Advocates is an agency: choose one of its projects',
      },
    ],
  })
  expect(await wornHat(desk, session)).toMatchObject(answers)
})

test('a closed project asks once and is worn when it was accepted', async () => {
  const { folder } = await closedAgency()
  const { desk, session } = await unlocked(folder)
  const answers = { workgroup: 'supervisor', ...(await heronHouse(desk)) } as const
  await session.store.write({ name: 'test.close', UserID: desk.UserID, at: desk.now() }, (write) =>
    write.update('Project', answers.ProjectID, { OperatingEndDate: '2021-06-30' }),
  )
  expect(await applyHat(desk, session, answers, false)).toMatchObject({
    saved: false,
    issues: [{ severity: 'warning', path: 'ProjectID' }],
  })
  expect(await wornHat(desk, session)).toBeNull()
  expect(await applyHat(desk, session, answers, true)).toMatchObject({ saved: true })
})

test('a hat that the account may no longer wear is off at the next unlock', async () => {
  const { folder } = await closedAgency()
  const marta = await unlocked(folder)
  const { account_id } = await addUser(marta.desk, marta.session.vault, { ...noor, role: 'supervisor' })
  const place = await heronHouse(marta.desk)
  await marta.lock()
  const before = await unlocked(folder, noor)
  await applyHat(before.desk, before.session, { workgroup: 'supervisor', ...place }, false)
  await before.lock()
  const again = await unlocked(folder)
  await changeRole(again.desk, account_id, 'case_worker')
  await again.lock()

  const { desk, session } = await unlocked(folder, noor)
  expect(await wornHat(desk, session)).toBeNull()
  expect(deskOf(session).hat).toBeNull()
})

test('each person has a hat of her own', async () => {
  const { folder } = await closedAgency()
  const marta = await unlocked(folder)
  await addUser(marta.desk, marta.session.vault, noor)
  const place = await heronHouse(marta.desk)
  await applyHat(marta.desk, marta.session, { workgroup: 'supervisor', ...place }, false)
  await marta.lock()
  const { desk, session } = await unlocked(folder, noor)
  expect(await wornHat(desk, session)).toBeNull()
})
