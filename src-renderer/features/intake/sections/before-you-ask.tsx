import type { SectionPage } from '../section-answers.ts'
import { optionsFrom } from '../options.ts'
import { ReadAloud } from './read-aloud.tsx'
import { agencyOnly } from './who-sees.ts'

const section = 'Before you ask'

/** What the household is told before anything is asked. */
export const beforeYouAskPages: readonly SectionPage[] = [
  {
    id: 'notice',
    section,
    title: 'Tell them what you keep, and who sees it',
    hint: 'In your own words is fine, as long as all four points are said',
    why: 'People can only choose what to tell once they know what happens with it.',
    whoSees: agencyOnly,
    render: () => (
      <ReadAloud
        points={[
          'We keep your answers in a locked record. Only people at this agency who may open it can read them.',
          'Reports to those who fund us are counts. Nothing in them says who you are.',
          'You can decline any question, and we still help you.',
          'You can ask to see what we keep about you, and have mistakes put right.',
        ]}
      />
    ),
    fields: [
      {
        kind: 'tick',
        path: 'noticeRead',
        label: 'Privacy notice',
        statement: 'I have said this to the household',
      },
    ],
  },
  {
    id: 'limits',
    section,
    title: 'Tell them what you cannot keep to yourself',
    hint: 'Before they tell you anything you would have to report',
    why: 'What the law makes you report must not come as a surprise later.',
    whoSees: agencyOnly,
    render: () => (
      <ReadAloud
        points={[
          'If a child, or an adult who depends on care, is being harmed, I may have to report it.',
          'If somebody’s life is in danger, I may have to get help.',
          'You can ask me first what I would have to report, before you decide what to tell me.',
        ]}
      />
    ),
    fields: [
      {
        kind: 'tick',
        path: 'limitsExplained',
        label: 'Limits of confidentiality',
        statement: 'I have explained the limits',
      },
    ],
  },
  {
    id: 'interpreter',
    section,
    title: 'Does the household want an interpreter?',
    hint: 'Never a family member or a child',
    why: 'Everybody has a right to be asked in a language they are at home in.',
    whoSees: agencyOnly,
    fields: [
      {
        kind: 'choice',
        path: 'InterpreterNeeded',
        label: 'Does the household want an interpreter?',
        shortLabel: 'Interpreter',
        options: optionsFrom('NoYesReasonsForMissingData'),
      },
      {
        kind: 'text',
        path: 'interpreterLanguage',
        label: 'Language',
        width: 'medium',
        when: ({ InterpreterNeeded }) => InterpreterNeeded === 1,
      },
    ],
  },
]
