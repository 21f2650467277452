import { z } from 'zod'
import { recordId } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { mayWear, workgroupLabels, workgroups } from './workgroup.ts'
import type { AccountRole } from './account-role.ts'

/** What the Settings wizard asks: which hat is worn. */
export const hatAnswersSchema = z.object({
  workgroup: z.enum(workgroups).nullish(),
  /** The community's own workgroup, by the key its pack has for it. */
  group: z.string().max(60).nullish(),
  OrganizationID: recordId.nullish(),
  ProjectID: recordId.nullish(),
})
export type HatAnswers = Readonly<z.infer<typeof hatAnswersSchema>>

/** A hat that can be worn: it governs which screens are shown and which project's records may be written. */
export const hatSchema = z.strictObject({
  workgroup: z.enum(workgroups),
  group: z.string().max(60).nullish(),
  OrganizationID: recordId,
  ProjectID: recordId,
})
export type Hat = Readonly<z.infer<typeof hatSchema>>

export interface HatOrganization {
  readonly OrganizationID: string
  readonly OrganizationName: string
}

export interface HatProject {
  readonly ProjectID: string
  readonly OrganizationID: string
  readonly ProjectName: string
  readonly OperatingEndDate: string | null
}

export interface HatContext {
  readonly today: string
  readonly role: AccountRole
  readonly organizations: readonly HatOrganization[]
  readonly projects: readonly HatProject[]
}

/** The rules of a hat: a workgroup the account may wear, and a project of the organization, not the agency itself. */
export function checkHat(answers: HatAnswers, context: HatContext): readonly Issue[] {
  return [
    ...checkWorkgroup(answers, context),
    ...checkOrganization(answers, context),
    ...checkProject(answers, context),
  ]
}

/** The hat of answers in which `checkHat` found no error. Throws a ZodError for any other. */
export function parseHat(answers: HatAnswers): Hat {
  return hatSchema.parse(answers)
}

function checkWorkgroup({ workgroup }: HatAnswers, { role }: HatContext): readonly Issue[] {
  if (!workgroup) return [error('workgroup', 'Choose the workgroup you are working in')]
  if (mayWear(role, workgroup)) return []
  const message = `Your account may not work as ${workgroupLabels[workgroup]}: choose another workgroup, or ask an administrator to change your account`
  return [error('workgroup', message)]
}

function checkOrganization({ OrganizationID }: HatAnswers, { organizations }: HatContext): readonly Issue[] {
  const known = organizations.some((organization) => organization.OrganizationID === OrganizationID)
  return known ? [] : [error('OrganizationID', 'Choose the organization that runs your project')]
}

function checkProject({ OrganizationID, ProjectID }: HatAnswers, context: HatContext): readonly Issue[] {
  if (typed(ProjectID) === null) return [error('ProjectID', 'Choose the project that received the referral')]
  const agency = context.organizations.find((organization) => organization.OrganizationID === ProjectID)
  const project = context.projects.find((candidate) => candidate.ProjectID === ProjectID)
  if (project === undefined) {
    const message = agency
      ? `${agency.OrganizationName} is an agency: choose one of its projects`
      : 'Choose a project from the list: this one is not in the vault'
    return [error('ProjectID', message)]
  }
  if (project.OrganizationID !== OrganizationID) {
    return [
      error(
        'ProjectID',
        `${project.ProjectName} belongs to another organization: choose a project of the organization above`,
      ),
    ]
  }
  return checkStillOpen(project, context.today)
}

function checkStillOpen({ ProjectName, OperatingEndDate }: HatProject, today: string): readonly Issue[] {
  if (OperatingEndDate === null || compareDates(OperatingEndDate, today) >= 0) return []
  return [
    warning(
      'ProjectID',
      `${ProjectName} closed on ${formatDate(OperatingEndDate)}: use it only to finish older records`,
    ),
  ]
}
