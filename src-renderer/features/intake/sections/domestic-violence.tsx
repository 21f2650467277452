import { Banner } from '#renderer/components/banner/banner.tsx'
import { optionsFrom } from '../options.ts'
import type { SectionPage } from '../section-answers.ts'
import { countedOnly } from './who-sees.ts'

const section = 'Domestic violence'

/** Domestic violence (4.11): nothing here is ever needed to save. */
export const domesticViolencePages: readonly SectionPage[] = [
  {
    id: 'survivor',
    section,
    title: (_answers, { name }) => `Is ${name} a survivor of domestic violence?`,
    hint: 'Dating violence, sexual assault and stalking count too',
    why: 'It can open help that is kept for survivors. You need no details, and none are written down here.',
    whoSees: countedOnly,
    render: () => (
      <Banner title="Ask only if it is safe to">
        Be alone with them, out of everyone’s hearing, their children’s too. You can leave this and come back
        to it. Preferring not to answer is a complete answer.
      </Banner>
    ),
    fields: [
      {
        kind: 'choice',
        path: 'DomesticViolenceSurvivor',
        label: (_answers, { name }) => `Is ${name} a survivor of domestic violence?`,
        shortLabel: 'Survivor',
        options: optionsFrom('NoYesReasonsForMissingData'),
      },
    ],
  },
  {
    id: 'when',
    section,
    title: 'When did it last happen?',
    hint: 'Roughly is enough, and they need not answer',
    why: 'What happened lately may mean that safety comes first now. Nobody needs to tell you what it was.',
    whoSees: countedOnly,
    when: ({ DomesticViolenceSurvivor }) => DomesticViolenceSurvivor === 1,
    fields: [
      {
        kind: 'choice',
        path: 'WhenOccurred',
        label: 'When did it last happen?',
        shortLabel: 'When it last happened',
        options: optionsFrom('WhenDVOccurred', {
          words: {
            1: 'Within the last three months',
            2: 'Three to six months ago',
            3: 'Six months to one year ago',
            4: 'One year ago or longer',
          },
        }),
      },
    ],
  },
  {
    id: 'fleeing',
    section,
    title: (_answers, { name }) => `Is ${name} getting away from it now?`,
    hint: 'Somebody who has left and would not be safe going back is',
    why: 'Some homes are kept for people who are fleeing. If so, look at the safety card again.',
    whoSees: countedOnly,
    when: ({ DomesticViolenceSurvivor }) => DomesticViolenceSurvivor === 1,
    fields: [
      {
        kind: 'choice',
        path: 'CurrentlyFleeing',
        label: (_answers, { name }) => `Is ${name} getting away from it now?`,
        shortLabel: 'Currently fleeing',
        options: optionsFrom('NoYesReasonsForMissingData'),
      },
    ],
  },
]
