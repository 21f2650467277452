import { dateInWords } from '#renderer/components/date-input/parse-date.ts'
import { hasOwnStart, memberName } from '#shared/domain/intake/people.ts'
import type { SectionPage } from '../section-answers.ts'
import { OwnStartsField } from './own-starts-field.tsx'
import { agencyOnly, countedOnly } from './who-sees.ts'

const section = 'Project start'

/** When the project began serving the household, and who looks after it. */
export const startPages: readonly SectionPage[] = [
  {
    id: 'date',
    section,
    title: 'When did the project begin serving them?',
    hint: 'The day the household was enrolled, not the day a home was found',
    why: 'HUD calls this the project start date. How long a household waits for a home is counted from here.',
    whoSees: countedOnly,
    fields: [
      {
        kind: 'date',
        path: 'EntryDate',
        label: 'Project start date',
        today: ({ intake }) => intake.today,
      },
    ],
  },
  {
    id: 'ownStarts',
    section,
    title: 'Did anyone start on another day?',
    hint: 'Leave a box empty for everyone who started with the household',
    why: 'Somebody may join later, such as a child who comes home. Their stay begins on their own day.',
    whoSees: countedOnly,
    when: (_answers, { whole }) => whole.members.length > 1,
    fields: [
      {
        kind: 'custom',
        path: 'members',
        label: 'Started on another day',
        component: OwnStartsField,
        format: (_answers, { whole }) => {
          const own = whole.members.filter((member) => hasOwnStart(member))
          if (own.length === 0) return 'Everyone started with the household'
          return own
            .map((member) => `${memberName(member, whole)}: ${dateInWords(member.EntryDate)}`)
            .join('\n')
        },
      },
    ],
  },
  {
    id: 'coc',
    section,
    title: 'Which Continuum of Care is this stay in?',
    hint: 'Where the household will be served',
    why: 'This project works in more than one, and each is told about its own households only.',
    whoSees: countedOnly,
    when: (_answers, { intake }) => intake.project.CoCCodes.length > 1,
    fields: [
      {
        kind: 'choice',
        path: 'EnrollmentCoC',
        label: 'Which Continuum of Care is this stay in?',
        shortLabel: 'Continuum of Care',
        options: (_answers, { intake }) =>
          intake.project.CoCCodes.map((code) => ({ value: code, label: code })),
      },
    ],
  },
  {
    id: 'caseManager',
    section,
    title: 'Who looks after the household?',
    hint: 'You can change this later',
    why: 'Your agency sees at a glance whom to ask about this household.',
    whoSees: agencyOnly,
    when: (_answers, { caseManagers }) => caseManagers.length > 1,
    fields: [
      {
        kind: 'choice',
        path: 'caseManager',
        label: 'Who looks after the household?',
        shortLabel: 'Case manager',
        options: (_answers, { caseManagers }) =>
          caseManagers.map(({ UserID, displayName }) => ({ value: UserID, label: displayName })),
      },
    ],
  },
]
