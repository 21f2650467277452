import { join } from 'node:path'
import { addUser } from '#main/services/accounts/accounts.ts'
import { addAgencyProject } from '#main/services/agency/add-project.ts'
import { createAgency } from '#main/services/vault/create-agency.ts'
import { applyHat } from '#main/services/accounts/hat.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { organizations } from '#main/services/agency/organizations.ts'
import { closeSession, deskOf } from '#main/services/session.ts'
import { saveSettings } from '#main/services/agency/settings.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import { dana, ines } from '../../support/agency.ts'
import { housingLine } from '../../support/let-out.ts'
import { joinWithOwnPassphrase } from '../../support/own-passphrase.ts'

/** The eight projects, with the event that sends to each and its share of the referrals. */
const houses = [
  { ProjectName: 'Juniper Rapid Re-housing', ProjectType: 13, Event: 13, share: 28 },
  { ProjectName: 'Juniper Shelter', ProjectType: 0, Event: 10, share: 20 },
  { ProjectName: 'Larch Rapid Re-housing', ProjectType: 13, Event: 13, share: 14 },
  { ProjectName: 'Larch Transitional', ProjectType: 2, Event: 11, share: 12 },
  { ProjectName: 'Tamarack Permanent Supportive', ProjectType: 3, Event: 14, share: 10 },
  { ProjectName: 'Tamarack Shelter', ProjectType: 0, Event: 10, share: 7 },
  { ProjectName: 'Willow Homes', ProjectType: 9, Event: 15, share: 5 },
  { ProjectName: 'Willow Transitional', ProjectType: 2, Event: 11, share: 4 },
] as const

const colleagues = ['Robin Aldana', 'Imani Osei', 'Linh Tran', 'Petra Novak', 'Joana Prado'] as const

export interface House {
  readonly ProjectID: string
  readonly ProjectType: number
  readonly Event: number
  readonly share: number
}

export interface EmptyAgency {
  readonly keyHex: string
  readonly storeFile: string
  /** The largest first: Dana's hat is of that one. */
  readonly houses: readonly House[]
  readonly coordinatedEntryID: string
  readonly UserIDs: readonly string[]
}

/** Makes an agency's vault through the real services: eight projects, seven people, a hat on, no client yet. */
export async function makeEmptyAgency(userData: string): Promise<EmptyAgency> {
  const folder = join(userData, 'vault')
  const shared = { CoCCode: 'MN-501', OperatingStartDate: '2015-01-05' }
  const [firstHouse, ...otherHouses] = houses
  await createAgency(folder, 'agency', {
    ...shared,
    ...dana,
    OrganizationName: 'Juniper Gate Advocacy',
    ProjectName: firstHouse.ProjectName,
    ProjectType: firstHouse.ProjectType,
  })
  await joinWithOwnPassphrase(folder, dana, ines)
  const session = await openSession(folder, dana)
  try {
    const desk = deskOf(session)
    const [organization] = await organizations(desk)
    if (organization === undefined) throw new Error('an agency has an organization')
    const { OrganizationID } = organization
    for (const { ProjectName, ProjectType } of otherHouses) {
      const project = {
        ...shared,
        OrganizationID,
        ProjectName,
        ProjectType,
        Funder: null,
        receivesReferrals: true,
      }
      const outcome = await addAgencyProject(desk, project)
      if (!outcome.saved) throw new Error(outcome.issues.map(({ message }) => message).join('; '))
    }
    for (const [nth, displayName] of colleagues.entries()) {
      const person = {
        displayName,
        signInName: `colleague${nth}`,
        role: 'case_worker',
        passphrase: dana.passphrase,
      } as const
      await addUser(desk, session.vault, person)
    }
    const projects = await allProjects(desk.store.db)
    const idOf = (name: string): string => {
      const found = projects.find((project) => project.ProjectName === name)
      if (found === undefined) throw new Error(`there is no project ${name}`)
      return found.ProjectID
    }
    const hat = {
      workgroup: 'case_manager',
      OrganizationID,
      ProjectID: idOf(firstHouse.ProjectName),
    } as const
    await applyHat(desk, session, hat, true)
    await saveSettings(desk, { recoveryWordsConfirmed: true, callBacks: [housingLine] })
    const users: readonly { UserID: string }[] = await desk.store.db.query('SELECT UserID FROM account')
    return {
      keyHex: session.vault.dataKeyHex,
      storeFile: join(folder, 'store.db'),
      houses: houses.map(({ ProjectName, ...house }) => ({ ...house, ProjectID: idOf(ProjectName) })),
      coordinatedEntryID: idOf('Coordinated Entry'),
      UserIDs: users.map(({ UserID }) => UserID),
    }
  } finally {
    await closeSession(session)
  }
}
