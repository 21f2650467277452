import { accountRoles } from '#shared/domain/hat/account-role.ts'
import { addAgencyProject } from '#main/services/agency/add-project.ts'
import { addUser } from '#main/services/accounts/accounts.ts'
import type { Desk, WorkingDesk } from '#main/services/desk.ts'
import { organizations } from '#main/services/agency/organizations.ts'
import { saveSettings } from '#main/services/agency/settings.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import type { Store } from '#main/store/store.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { OpenVault } from '#main/vault/open-vault.ts'
import {
  practiceAgency,
  practiceCredentials,
  practiceProjects,
  practiceStaff,
  type ProjectKey,
  type StaffKey,
} from './agency.ts'
import { describeProjects } from './describe-projects.ts'
import { savedId } from './saved-id.ts'

/** The practice agency with its doors open. */
export interface Office {
  /** The desk of somebody at a project, at a moment of the past. */
  deskOf(by: StaffKey, project: ProjectKey, at: Date): WorkingDesk
}

/** Adds the projects and people that a new agency does not have yet, as of `since`. */
export async function openOffice(vault: OpenVault, store: Store, since: Date): Promise<Office> {
  const you = await store.db.findOneByOrFail<LocalRow<'account'>>('account', { slot_id: vault.slotId })
  const first: Desk = { store, UserID: you.UserID, role: roleOf(you), hat: null, now: () => since }
  const OrganizationID = await addProjects(first)
  await describeProjects(first)
  await saveSettings(first, { callBacks: [{ name: 'Housing line', phone: '612-555-0100' }] })
  for (const worker of Object.values(practiceStaff)) {
    if (worker.signInName === practiceCredentials.signInName) continue
    await addUser(first, vault, { ...worker, passphrase: practiceCredentials.passphrase })
  }
  const accounts = await store.db.find<LocalRow<'account'>>('account')
  // So that signing by two people can be practiced by one.
  for (const { account_id, slot_id } of accounts)
    await store.writeQuietly((db) =>
      db.update('account', { account_id }, { own_seal: vault.sealOf(slot_id) }),
    )
  const projects = await allProjects(store.db)

  return {
    deskOf(by, project, at) {
      const account = accounts.find((other) => other.sign_in_name === practiceStaff[by].signInName)
      const { ProjectName } = practiceProjects[project]
      const ProjectID = projects.find((other) => other.ProjectName === ProjectName)?.ProjectID
      if (account === undefined || ProjectID === undefined)
        throw new Error(`Nobody sits at ${by}, ${project}`)
      const role = roleOf(account)
      const workgroup = role === 'supervisor' ? 'supervisor' : 'case_manager'
      const hat = { workgroup, OrganizationID, ProjectID } as const
      return { store, UserID: account.UserID, role, hat, now: () => at }
    },
  }
}

/** Adds the projects that the agency was not made with. Answers its OrganizationID. */
async function addProjects(desk: Desk): Promise<string> {
  const [agency] = await organizations(desk)
  const [start] = agency?.projects.map(({ operating }) => operating.start) ?? []
  if (agency === undefined || start === undefined) throw new Error('The practice agency has no project')
  const there = new Set(agency.projects.map(({ ProjectName }) => ProjectName))
  for (const { ProjectName, ProjectType, Funder } of Object.values(practiceProjects)) {
    if (there.has(ProjectName)) continue
    const outcome = await addAgencyProject(desk, {
      ProjectName,
      ProjectType,
      Funder,
      OrganizationID: agency.OrganizationID,
      OperatingStartDate: start,
      CoCCode: practiceAgency.CoCCode,
      receivesReferrals: true,
    })
    savedId(outcome)
  }
  return agency.OrganizationID
}

function roleOf(account: LocalRow<'account'>) {
  return accountRoles.find((role) => role === account.role) ?? 'case_worker'
}
