import { destinationFields, exitDateField } from '#renderer/components/exit-fields/exit-fields.ts'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { leavingPages } from '#renderer/features/stays/end-stay-definition.ts'
import { projectTypeWords } from '#shared/domain/agency/project-types.ts'
import {
  checkMoveHousehold,
  elsewhere,
  mayGoElsewhere,
  enrollsHere,
  settleMove,
  type MoveHouseholdAnswers,
  type MoveHouseholdContext,
} from '#shared/domain/transfer/move-household.ts'

const exit = 'Exit'
const enrollment = 'Next enrollment'
const goal = 'Where to'

/** A household's move by a transfer: exit and, within the agency, the next enrollment. */
export const moveDefinition: WizardDefinition<MoveHouseholdAnswers, MoveHouseholdContext> = {
  saveLabel: 'Exit and enroll',
  check: (answers, context) => checkMoveHousehold(settleMove(answers, context.stay), context),
  pages: [
    {
      id: 'project',
      section: goal,
      title: 'Where do they enroll?',
      why: 'Within your agency the new enrollment is made with the exit. Another agency makes its own.',
      fields: [
        {
          kind: 'choice',
          path: 'toProjectID',
          label: 'Where do they enroll?',
          shortLabel: 'To',
          options: (_answers, { projects, transfer }) => [
            ...projects.map(({ ProjectID, ProjectName, ProjectType }) => ({
              value: ProjectID,
              label: ProjectName,
              hint: projectTypeWords(ProjectType),
            })),
            ...(mayGoElsewhere(transfer)
              ? [{ value: elsewhere, label: 'With another agency', hint: 'Only the exit is recorded here' }]
              : []),
          ],
        },
      ],
    },
    ...leavingPages<MoveHouseholdAnswers, MoveHouseholdContext>(),
    {
      id: 'date',
      section: exit,
      title: 'On which day did they leave?',
      why: 'HUD calls it the project exit date. Often it is the day they begin at the new place.',
      fields: [exitDateField()],
    },
    {
      id: 'destination',
      section: exit,
      title: 'Where do they go?',
      hint: 'The kind of place the new project gives them',
      why: 'HUD asks for the kind of place only. A home with help from the new project is most often a rental with a subsidy; a safe haven and a shelter have answers of their own.',
      whoSees: 'HUD, as a count without any name',
      fields: [...destinationFields<MoveHouseholdAnswers, MoveHouseholdContext>()],
    },
    {
      id: 'start',
      section: enrollment,
      title: 'On which day do they start at the new project?',
      hint: 'The day they left, or later',
      why: 'Everyone who moves is enrolled from this day, related as before. All else is asked anew: the new project may need other answers, and people’s lives change.',
      when: enrollsHere,
      fields: [
        {
          kind: 'date',
          path: 'EntryDate',
          label: 'Project start date',
          today: ({ today }) => today,
        },
      ],
    },
  ],
}
