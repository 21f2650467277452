import { z } from 'zod'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate } from '#shared/domain/date/date-rule.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { isCode, labelOf } from '#shared/hud/fy2026/picklist.ts'
import { stringLists } from '#shared/hud/fy2026/generated/string-lists.ts'
import { projectTypes } from './project-types.ts'

const answer = z.string().max(2000).nullish()

/** What describes a project (2.02, 2.03): as first asked when a vault is made. */
export const projectFactsSchema = z.object({
  ProjectName: answer,
  ProjectType: z.number().int().nullish(),
  OperatingStartDate: answer,
  CoCCode: answer,
})
export type ProjectFacts = Readonly<z.output<typeof projectFactsSchema>>

/** A project added later: whose it is, who pays for it (2.06), and whether referrals come to it (2.09). */
export const newProjectSchema = projectFactsSchema.extend({
  OrganizationID: answer,
  Funder: z.number().int().nullish(),
  receivesReferrals: z.boolean().nullish(),
})
export type NewProjectAnswers = Readonly<z.output<typeof newProjectSchema>>

interface KnownProject {
  readonly OrganizationID: string
  readonly ProjectName: string
}

export interface NewProjectContext {
  readonly today: string
  readonly organizations: readonly { readonly OrganizationID: string }[]
  readonly projects: readonly KnownProject[]
}

/** HUD's width for names of organizations and projects. */
const longestName = 200

/** What is wrong with the description of a project. */
export function checkProjectFacts(answers: ProjectFacts, today: string): readonly Issue[] {
  return [
    ...checkName('ProjectName', answers.ProjectName, 'Project name', 'Enter the project’s name'),
    ...checkType(answers.ProjectType),
    ...checkDate(answers.OperatingStartDate, {
      path: 'OperatingStartDate',
      name: 'Operating start date',
      notBefore: { date: '1900-01-01', what: 'the earliest that can be recorded' },
      today,
    }),
    ...checkCoC(answers.CoCCode),
  ]
}

/** What is wrong with a project that is to be added to the agency. */
export function checkNewProject(answers: NewProjectAnswers, context: NewProjectContext): readonly Issue[] {
  const { OrganizationID, Funder, receivesReferrals } = answers
  const isKnown = context.organizations.some((organization) => organization.OrganizationID === OrganizationID)
  return [
    ...(isKnown ? [] : [error('OrganizationID', 'Choose the organization that runs the project')]),
    ...checkProjectFacts(answers, context.today),
    ...checkNotThere(answers, context.projects),
    ...(Funder === null || Funder === undefined || labelOf('FundingSource', Funder) !== null
      ? []
      : [error('Funder', 'Choose the funder from the list')]),
    ...(typeof receivesReferrals === 'boolean'
      ? []
      : [error('receivesReferrals', 'Choose whether Coordinated Entry sends referrals to this project')]),
  ]
}

/** A name that is there and that HUD's files have room for. */
export function checkName(
  path: string,
  value: string | null | undefined,
  field: string,
  whenAbsent: string,
): readonly Issue[] {
  const name = typed(value)
  if (name === null) return [error(path, whenAbsent)]
  if (name.length <= longestName) return []
  return [error(path, `${field} must have ${longestName} characters or fewer: it has ${name.length}`)]
}

/** A Continuum of Care of HUD's list (2.03). */
export function checkCoC(code: string | null | undefined): readonly Issue[] {
  if (typed(code) === null)
    return [error('CoCCode', 'Choose the Continuum of Care, by its code or its place')]
  if (stringLists.CoCCodes.some((coc) => coc.code === code)) return []
  return [error('CoCCode', 'Choose the Continuum of Care from the list: this code is not in it')]
}

function checkType(type: number | null | undefined): readonly Issue[] {
  if (projectTypes.some(({ code }) => code === type)) return []
  const message = isCode('ProjectType', type)
    ? 'The vault has its Coordinated Entry project already: choose what your own project does'
    : 'Choose what kind of project it is'
  return [error('ProjectType', message)]
}

function checkNotThere(
  { OrganizationID, ProjectName }: NewProjectAnswers,
  projects: readonly KnownProject[],
): readonly Issue[] {
  const name = typed(ProjectName)?.toLowerCase()
  const isThere = projects.some(
    (project) => project.OrganizationID === OrganizationID && project.ProjectName.toLowerCase() === name,
  )
  return isThere
    ? [
        error(
          'ProjectName',
          'This organization has a project of this name: choose a name that tells them apart',
        ),
      ]
    : []
}
