import { checkNewPassphrase } from '#renderer/components/new-passphrase/check-new-passphrase.ts'
import type { Judged } from '#renderer/components/new-passphrase/use-strength.ts'
import { ProjectTypeAnswer } from '#renderer/components/project-type-field/project-type-answer.tsx'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { checkAgency, type AgencyAnswers } from '#shared/domain/agency/check-agency.ts'
import { projectTypeWords } from '#shared/domain/agency/project-types.ts'
import { stringLists } from '#shared/hud/fy2026/generated/string-lists.ts'
import { PassphraseAnswer } from './passphrase-answer.tsx'

/** What set-up asks: what main is sent, and the pass phrase a second time. */
export type SetUpAnswers = AgencyAnswers & { readonly passphraseAgain?: string }

export interface SetUpContext {
  readonly today: string
  /** How hard the pass phrase is to guess, once it was judged. */
  readonly judged: Judged | null
}

const sections = { agency: 'Your agency', project: 'First project', you: 'You' } as const

/** First run: the agency, its first project, and the person who sets it up. */
export const setUpDefinition: WizardDefinition<SetUpAnswers, SetUpContext> = {
  saveLabel: 'Make the vault',
  check: ({ passphraseAgain = '', ...answers }, { today, judged }) => [
    ...checkAgency(answers, today).filter(({ path }) => path !== 'passphrase'),
    ...checkNewPassphrase({ passphrase: answers.passphrase ?? '', again: passphraseAgain }, judged),
  ],
  pages: [
    {
      id: 'organization',
      section: sections.agency,
      title: 'What is your organization called?',
      why: 'It stands in the bar of every screen, so that people with several hats see which one is on. It never leaves this computer.',
      whoSees: 'Everybody who can open this vault',
      fields: [{ kind: 'text', path: 'OrganizationName', label: 'What is your organization called?' }],
    },
    {
      id: 'coc',
      section: sections.agency,
      title: 'Which Continuum of Care are you in?',
      hint: 'Search by its code, like MN-500, or by the place',
      why: 'HUD asks for it with each project. Where a project belongs to another one, it can have its own.',
      whoSees: 'Everybody who can open this vault',
      fields: [
        {
          kind: 'select',
          path: 'CoCCode',
          label: 'Which Continuum of Care are you in?',
          options: stringLists.CoCCodes.map(({ code, label }) => ({
            value: code,
            label: `${code} ${label}`,
          })),
        },
      ],
    },
    {
      id: 'project',
      section: sections.project,
      title: 'Which project receives referrals?',
      hint: 'The program that Coordinated Entry refers households to, not the agency above it',
      why: 'Referrals belong to the project they were sent to. You can add more projects in Settings.',
      fields: [{ kind: 'text', path: 'ProjectName', label: 'Which project receives referrals?' }],
    },
    {
      id: 'project-type',
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
      id: 'project-start',
      section: sections.project,
      title: 'When did the project begin?',
      hint: 'Its operating start date; the first day of its oldest grant will do',
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
      id: 'your-name',
      section: sections.you,
      title: 'What is your name?',
      why: 'It stands beside each thing you record, so that a colleague knows whom to ask. You begin as administrator; you can add others later.',
      whoSees: 'Everybody who can open this vault',
      fields: [{ kind: 'text', path: 'displayName', label: 'What is your name?', width: 'medium' }],
    },
    {
      id: 'sign-in-name',
      section: sections.you,
      title: 'Which name will you sign in with?',
      hint: 'Something short: you type it each time Threshold is started',
      why: 'Everybody has a name and a pass phrase of their own. Capitals do not matter.',
      fields: [
        {
          kind: 'text',
          path: 'signInName',
          label: 'Which name will you sign in with?',
          width: 'medium',
        },
      ],
    },
    {
      id: 'pass-phrase',
      section: sections.you,
      title: 'Choose your pass phrase',
      why: 'The vault is locked with it. It is stored nowhere: nobody can look it up or send it to you. It is judged on this computer, without the network.',
      whoSees: 'Only you',
      fields: [
        {
          kind: 'custom',
          path: 'passphrase',
          label: 'Pass phrase',
          component: PassphraseAnswer,
          format: ({ passphrase }) => (passphrase ? 'Chosen, and not shown' : ''),
        },
      ],
    },
  ],
}
