import { Banner } from '#renderer/components/banner/banner.tsx'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { projectTypeWords } from '#shared/domain/agency/project-types.ts'
import { noteLength } from '#shared/domain/client/note.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { headOf } from '#shared/domain/stay/stay.ts'
import {
  asksType,
  isEmergency,
  needsApproval,
  notYetChosen,
  typeWanted,
  type AskTransferAnswers,
} from '#shared/domain/transfer/ask-transfer.ts'
import { checkAskTransfer, type AskTransferContext } from '#shared/domain/transfer/check-ask-transfer.ts'
import type { TransferRule } from '#shared/domain/transfer/transfer-rule.ts'
import { emergencyPages } from './emergency-pages.ts'
import { goalTypes, kindOptions, reasonOptions } from './options.ts'

/** What the wizard knows beside the answers. */
export interface AskPageContext extends AskTransferContext {
  readonly rule: TransferRule
  /** How the community calls who keeps the list. */
  readonly manager: string
}

const decision = 'Decision'
const where = 'Where to'

/** Asking for a household's transfer to another project. */
export const askDefinition: WizardDefinition<AskTransferAnswers, AskPageContext> = {
  saveLabel: 'Ask for the transfer',
  check: checkAskTransfer,
  review: (answers, context) => <Approval answers={answers} context={context} />,
  pages: [
    {
      id: 'decided',
      section: decision,
      title: 'On which day was it decided?',
      hint: (_answers, { stay }) =>
        `${headOf(stay).alias} has been at ${stay.ProjectName} since ${formatDate(headOf(stay).EntryDate)}`,
      why: 'The clock of the notice to Coordinated Entry starts on this day.',
      fields: [{ kind: 'date', path: 'DecisionDate', label: 'Date decided', today: ({ today }) => today }],
    },
    {
      id: 'reason',
      section: decision,
      title: 'Why are they transferred?',
      why: 'An emergency transfer is for a household for which staying is not safe. It has a way of its own under federal law, and where they go is kept confidential.',
      fields: [
        {
          kind: 'choice',
          path: 'reason',
          label: 'Why are they transferred?',
          shortLabel: 'Reason',
          options: reasonOptions,
        },
      ],
    },
    ...emergencyPages,
    {
      id: 'kind',
      section: where,
      title: 'Do they stay within this Continuum of Care?',
      why: 'A transfer inside one Continuum of Care (CoC) is internal. One to another CoC is approved there as well.',
      fields: [
        {
          kind: 'choice',
          path: 'kind',
          label: 'Do they stay within this Continuum of Care?',
          shortLabel: 'Kind',
          options: kindOptions,
        },
      ],
    },
    {
      id: 'agency',
      section: where,
      title: 'Do they stay with your agency?',
      why: 'Within your agency, the exit and the next enrollment are one step. Another agency makes its own enrollment.',
      fields: [
        {
          kind: 'choice',
          path: 'sameAgency',
          label: 'Do they stay with your agency?',
          shortLabel: 'Agency',
          options: [
            { value: true, label: 'Yes, with us' },
            { value: false, label: 'No, with another agency' },
          ],
        },
      ],
    },
    {
      id: 'project',
      section: where,
      title: 'To which project do they move?',
      hint: 'Threshold compares what kind of project it is',
      why: 'Some communities let a household move at once between projects of the same kind, and approve any other move first.',
      whoSees: 'Your agency; for an emergency transfer only the two projects',
      when: ({ sameAgency }) => sameAgency === true,
      fields: [
        {
          kind: 'choice',
          path: 'toProjectID',
          label: 'To which project do they move?',
          shortLabel: 'To',
          options: (_answers, { projects }) => [
            ...projects.map(({ ProjectID, ProjectName, ProjectType }) => ({
              value: ProjectID,
              label: ProjectName,
              hint: projectTypeWords(ProjectType),
            })),
            { value: notYetChosen, label: 'Not chosen yet' },
          ],
        },
      ],
    },
    {
      id: 'type',
      section: where,
      title: 'To which kind of project do they move?',
      hint: (_answers, { stay }) => `Now they are in ${lowerFirst(projectTypeWords(stay.ProjectType))}`,
      why: 'Some communities let a household move at once between projects of the same kind, and approve any other move first.',
      when: asksType,
      fields: [
        {
          kind: 'select',
          path: 'toProjectType',
          label: 'Kind of project',
          options: goalTypes,
        },
        {
          kind: 'text',
          path: 'toName',
          label: 'Name of the project',
          hint: 'Only the name, never an address',
          optional: true,
          when: ({ sameAgency }) => sameAgency === false,
        },
      ],
    },
    {
      id: 'note',
      section: where,
      title: 'Is there anything to note?',
      hint: 'Facts that whoever goes on needs; never where somebody is or will be',
      why: 'The next person should not have to ask the household again.',
      whoSees: 'Your agency; for an emergency transfer only the two projects',
      fields: [
        {
          kind: 'longText',
          path: 'note',
          label: 'Is there anything to note?',
          shortLabel: 'Note',
          max: noteLength,
          optional: true,
        },
      ],
    },
  ],
}

interface ApprovalProps {
  readonly answers: Partial<AskTransferAnswers>
  readonly context: AskPageContext
}

/** Whether the household may move at once, in words; nothing while that cannot be told. */
function Approval({ answers, context: { rule, stay, projects, manager } }: ApprovalProps) {
  const toType = typeWanted(answers, projects)
  if (toType === null) return null
  const { kind, sameAgency, reason } = answers
  const safeUnit = isEmergency(answers) ? answers.safeUnit : null
  const waits = needsApproval(rule, {
    kind,
    sameAgency,
    reason,
    safeUnit,
    fromType: stay.ProjectType,
    toType,
  })
  return waits ? (
    <Banner tone="due" title="Coordinated Entry approves this transfer first">
      The household stays where it is until {manager} says yes. Record the answer on the transfer’s page.
    </Banner>
  ) : (
    <Banner title="They may move as soon as the new place is ready">
      Coordinated Entry is told, and does not have to approve it.
    </Banner>
  )
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
