import { ProjectTypeAnswer } from '#renderer/components/project-type-field/project-type-answer.tsx'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import {
  checkNewProject,
  type NewProjectAnswers,
  type NewProjectContext,
} from '#shared/domain/agency/check-project.ts'
import { projectTypeWords } from '#shared/domain/agency/project-types.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'
import { stringLists } from '#shared/hud/fy2026/generated/string-lists.ts'

export interface AddProjectContext extends NewProjectContext {
  readonly organizations: readonly { readonly OrganizationID: string; readonly OrganizationName: string }[]
}

const sections = { project: 'The project', place: 'CoC and funder', referrals: 'Referrals' } as const

/** A project added to the agency, one question a page. */
export const addProjectDefinition: WizardDefinition<NewProjectAnswers, AddProjectContext> = {
  saveLabel: 'Add the project',
  check: checkNewProject,
  pages: [
    {
      id: 'organization',
      section: sections.project,
      title: 'Which organization runs it?',
      why: 'A project belongs to one organization, and records can be changed only under both.',
      fields: [
        {
          kind: 'choice',
          path: 'OrganizationID',
          label: 'Which organization runs it?',
          options: (_answers, { organizations }) =>
            organizations.map(({ OrganizationID, OrganizationName }) => ({
              value: OrganizationID,
              label: OrganizationName,
            })),
        },
      ],
    },
    {
      id: 'name',
      section: sections.project,
      title: 'What is the project called?',
      hint: 'As Coordinated Entry calls it when it refers households to it',
      why: 'Colleagues choose it by this name each morning, and it stands on each referral sent to it.',
      fields: [{ kind: 'text', path: 'ProjectName', label: 'What is the project called?' }],
    },
    {
      id: 'type',
      section: sections.project,
      title: 'What kind of project is it?',
      why: 'The kind decides which referrals fit the project and what HUD asks at intake. Your grant agreement names it.',
      fields: [
        {
          kind: 'custom',
          path: 'ProjectType',
          label: 'What kind of project is it?',
          component: ProjectTypeAnswer,
          format: ({ ProjectType }) => (typeof ProjectType === 'number' ? projectTypeWords(ProjectType) : ''),
        },
      ],
    },
    {
      id: 'start',
      section: sections.project,
      title: 'When did the project begin?',
      hint: 'Its operating start date',
      why: 'Nobody can have entered the project before it began, so dates before it are caught.',
      fields: [
        {
          kind: 'date',
          path: 'OperatingStartDate',
          label: 'When did the project begin?',
          today: ({ today }) => today,
        },
      ],
    },
    {
      id: 'coc',
      section: sections.place,
      title: 'Which Continuum of Care is it in?',
      hint: 'Search by its code, like MN-500, or by the place',
      why: 'HUD asks for it with each project.',
      fields: [
        {
          kind: 'select',
          path: 'CoCCode',
          label: 'Which Continuum of Care is it in?',
          options: stringLists.CoCCodes.map(({ code, label }) => ({
            value: code,
            label: `${code} ${label}`,
          })),
        },
      ],
    },
    {
      id: 'funder',
      section: sections.place,
      title: 'Who pays for it?',
      hint: 'Leave it empty where no funder on HUD’s list does',
      why: 'Some referrals fit only projects with a certain grant, a joint transitional and rehousing grant among them.',
      fields: [
        {
          kind: 'select',
          path: 'Funder',
          label: 'Funder',
          optional: true,
          options: optionsOf('FundingSource').map(({ code, label }) => ({ value: code, label })),
        },
      ],
    },
    {
      id: 'referrals',
      section: sections.referrals,
      title: 'Does Coordinated Entry send referrals to it?',
      why: 'Only projects that receive referrals are offered when one is recorded.',
      fields: [
        {
          kind: 'yesNo',
          path: 'receivesReferrals',
          label: 'Does Coordinated Entry send referrals to it?',
          yes: 'Yes, it receives referrals',
          no: 'No',
        },
      ],
    },
  ],
}
