import { Banner } from '#renderer/components/banner/banner.tsx'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { checkExport, type ExportContext } from '#shared/domain/export/check-export.ts'
import { exportAuthorities, type ExportAnswers } from '#shared/domain/export/export-answers.ts'
import { stringLists } from '#shared/hud/fy2026/generated/string-lists.ts'

const sections = { why: 'Who and why', records: 'Which records', hashing: 'Hashing' } as const

const authorityWords = {
  release: 'A release of information',
  funding: 'A notice of funding or a grant',
  law: 'A law or a court order',
  own: 'The agency’s own use: a new database, a check of its data',
} as const

/** An HMIS CSV export: who gets it and why, which records, and whether names are hashed. */
export const exportDefinition: WizardDefinition<ExportAnswers, ExportContext> = {
  saveLabel: 'Go on to the two signatures',
  check: checkExport,
  pages: [
    {
      id: 'recipient',
      section: sections.why,
      title: 'Who receives the file?',
      hint: 'The agency or office, as it can be found again',
      why: 'The file holds one row for each person. A victim service provider may not give it to an HMIS, nor to a Continuum of Care. Reports of totals are made for them.',
      whoSees: 'Your colleagues and reviewers, in the ledger of disclosures',
      fields: [{ kind: 'text', path: 'recipient', label: 'Who receives the file?', shortLabel: 'Recipient' }],
    },
    {
      id: 'purpose',
      section: sections.why,
      title: 'Why do these records leave the agency?',
      hint: 'In a sentence that somebody else can judge, without names',
      why: 'A purpose that is written down can be asked about later. It stays in the ledger of disclosures for good.',
      whoSees: 'Your colleagues and reviewers, in the ledger of disclosures',
      fields: [
        {
          kind: 'longText',
          path: 'purpose',
          label: 'Why do these records leave the agency?',
          shortLabel: 'Purpose',
          max: 300,
        },
      ],
    },
    {
      id: 'authority',
      section: sections.why,
      title: 'What allows them to leave?',
      why: 'A survivor’s release names one person, so it cannot carry a file about many. If nothing on this list fits, the file should not leave.',
      fields: [
        {
          kind: 'choice',
          path: 'authority',
          label: 'What allows them to leave?',
          shortLabel: 'What allows it',
          options: exportAuthorities.map((value) => ({ value, label: authorityWords[value] })),
        },
      ],
    },
    {
      id: 'authority-words',
      section: sections.why,
      title: 'Where is that written?',
      hint: 'The contract, grant, law or decision, with its date or number',
      why: 'Whoever reads the ledger in two years can look it up.',
      fields: [
        {
          kind: 'text',
          path: 'authorityWords',
          label: 'Where is that written?',
          shortLabel: 'Where it is written',
          width: 'full',
        },
      ],
    },
    {
      id: 'scope',
      section: sections.records,
      title: 'Which records leave?',
      why: 'Send no more than the purpose needs. HUD’s reporting period holds the enrollments that were open on one of its days, with what was recorded up to its end.',
      fields: [
        {
          kind: 'choice',
          path: 'scope',
          label: 'Which records leave?',
          shortLabel: 'Records',
          options: [
            {
              value: 'period',
              label: 'Those of a reporting period',
              hint: 'What reports and most checks need',
            },
            { value: 'everything', label: 'Everything', hint: 'To move to another database' },
          ],
        },
      ],
    },
    {
      id: 'start',
      section: sections.records,
      title: 'On which day does the period begin?',
      why: 'Enrollments that ended before this day stay in the vault.',
      when: ({ scope }) => scope === 'period',
      fields: [
        {
          kind: 'date',
          path: 'start',
          label: 'On which day does the period begin?',
          shortLabel: 'First day of the period',
          today: ({ today }) => today,
        },
      ],
    },
    {
      id: 'end',
      section: sections.records,
      title: 'On which day does it end?',
      why: 'Enrollments that began after this day stay in the vault, and so does what was recorded after it.',
      when: ({ scope }) => scope === 'period',
      fields: [
        {
          kind: 'date',
          path: 'end',
          label: 'On which day does it end?',
          shortLabel: 'Last day of the period',
          today: ({ today }) => today,
        },
      ],
    },
    {
      id: 'projects',
      section: sections.records,
      title: 'From which projects?',
      why: 'The file says which project each person was in. Leave out every project that the purpose does not need.',
      fields: [
        {
          kind: 'choice',
          path: 'whichProjects',
          label: 'From which projects?',
          shortLabel: 'Projects',
          options: [
            { value: 'all', label: 'All projects' },
            { value: 'some', label: 'Some of them' },
          ],
        },
        {
          kind: 'multiChoice',
          path: 'ProjectIDs',
          label: 'The projects',
          options: (_answers, { projects }) =>
            projects.map(({ ProjectID, ProjectName }) => ({ value: ProjectID, label: ProjectName })),
          when: ({ whichProjects }) => whichProjects === 'some',
        },
      ],
    },
    {
      id: 'coc',
      section: sections.records,
      title: 'From which Continuum of Care?',
      why: 'Your projects work in more than one. With one chosen, only the enrollments there leave.',
      when: (_answers, { projects }) => cocsOf(projects).length > 1,
      fields: [
        {
          kind: 'select',
          path: 'CoCCode',
          label: 'From which Continuum of Care?',
          shortLabel: 'Continuum of Care',
          hint: 'Leave it empty for all of them',
          optional: true,
          options: (_answers, { projects }) =>
            cocsOf(projects).map((code) => ({ value: code, label: placeOf(code) })),
        },
      ],
    },
    {
      id: 'hashing',
      section: sections.hashing,
      title: 'Are names and Social Security numbers hashed?',
      why: 'HUD has names and numbers replaced by codes where a receiver asks for it. The codes can be worked out again, because there are few of them.',
      render: () => (
        <Banner tone="due" title="Hashing does not hide anybody">
          A hashed row still says when a person was born, their race and where they stayed, and ends with the
          last four digits of their number. The law counts it as that survivor’s information. Sending it is a
          disclosure, hashed or not.
        </Banner>
      ),
      fields: [
        {
          kind: 'choice',
          path: 'HashStatus',
          label: 'Are names and Social Security numbers hashed?',
          shortLabel: 'Names and numbers',
          options: [
            {
              value: 1,
              label: 'Not hashed',
              hint: 'Only to move your own records to another database of yours',
            },
            {
              value: 4,
              label: 'Hashed with SHA-256',
              hint: 'What HUD’s own tools and most receivers ask for',
            },
          ],
        },
      ],
    },
    {
      id: 'understood',
      section: sections.hashing,
      title: 'This file is about people who trusted you',
      why: 'Contacts, safety cards, notes and aliases never leave with it. Each enrollment, each date and each answer does.',
      fields: [
        {
          kind: 'tick',
          path: 'understood',
          label: 'What the file still says',
          statement:
            'I know that each row is still a survivor’s record, that sending it is a disclosure, and that it goes to nobody but the recipient named',
        },
      ],
    },
  ],
}

function cocsOf(projects: ExportContext['projects']): readonly string[] {
  return [...new Set(projects.flatMap(({ CoCCodes }) => CoCCodes))].toSorted()
}

function placeOf(code: string): string {
  const known = stringLists.CoCCodes.find((coc) => coc.code === code)
  return known === undefined ? code : `${code}, ${known.label}`
}
