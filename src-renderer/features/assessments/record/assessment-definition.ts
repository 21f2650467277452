import type { Option } from '#renderer/components/choice-field/option.ts'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import {
  noForm,
  otherPlace,
  stayOf,
  type AssessmentContext,
  type AssessmentWizardAnswers,
} from '#shared/domain/assessment/assessment.ts'
import { checkAssessment } from '#shared/domain/assessment/check-assessment.ts'
import { askedFrom } from '#shared/domain/questionnaire/version.ts'
import { givenOf } from '#shared/domain/questionnaire/wizard-answers.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { PicklistName } from '#shared/hud/fy2026/types.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'

/** A Coordinated Entry assessment (4.19): where it belongs, when, where, how, what, and whether it led to the list. */
export const assessmentDefinition: WizardDefinition<AssessmentWizardAnswers, AssessmentContext> = {
  saveLabel: 'Save the assessment',
  check: (answers, context) => checkAssessment(answers, givenOf(answers), context),
  pages: [
    {
      id: 'form',
      section: 'Assessment',
      title: 'Which assessment do you make?',
      why: 'Nobody has to be scored to be helped. Choose the alternative assessment whenever somebody declines the other questions, or these would put them at risk. It stays a full assessment and leads to the priority list all the same.',
      whoSees: 'Your Continuum of Care',
      fields: [
        {
          kind: 'choice',
          path: 'form',
          label: 'Which assessment do you make?',
          shortLabel: 'Assessment',
          options: formOptions,
        },
      ],
    },
    {
      id: 'stay',
      section: 'Assessment',
      title: 'Which enrollment does it belong to?',
      hint: 'The one in Coordinated Entry, where there is one',
      why: 'HUD keeps each assessment with an enrollment of the head of household. The report counts it for that project.',
      when: (_answers, { stays }) => stays.length > 1,
      fields: [
        {
          kind: 'choice',
          path: 'EnrollmentID',
          label: 'Which enrollment does it belong to?',
          shortLabel: 'Enrollment',
          options: (_answers, { stays }) =>
            stays.map(({ EnrollmentID, ProjectName, EntryDate, ExitDate }) => ({
              value: EnrollmentID,
              label: ProjectName,
              hint:
                ExitDate === null
                  ? `Since ${formatDate(EntryDate)}`
                  : `${formatDate(EntryDate)} to ${formatDate(ExitDate)}`,
            })),
        },
      ],
    },
    {
      id: 'date',
      section: 'Assessment',
      title: 'On which day was it made?',
      hint: 'The day you spoke with them, not the day you write it down',
      why: 'The time a household waits for help is counted from here.',
      whoSees: 'HUD, as a count without any name',
      fields: [
        {
          kind: 'date',
          path: 'AssessmentDate',
          label: 'Date of the assessment',
          today: ({ today }) => today,
        },
      ],
    },
    {
      id: 'place',
      section: 'Assessment',
      title: 'Where was it made?',
      hint: 'The access point or office, never an address where somebody stays',
      why: 'Your community sees from it which access points people reach. For a call or a video, take the office you called from.',
      whoSees: 'Your Continuum of Care',
      fields: [
        {
          kind: 'choice',
          path: 'AssessmentLocation',
          label: 'Where was it made?',
          shortLabel: 'Place of the assessment',
          options: placeOptions,
        },
        {
          kind: 'text',
          path: 'otherLocation',
          label: 'Name of the place',
          when: ({ AssessmentLocation }) => AssessmentLocation === otherPlace,
        },
      ],
    },
    {
      id: 'type',
      section: 'Assessment',
      title: 'How was it made?',
      why: 'HUD counts how many households are assessed in person, by phone or by video.',
      whoSees: 'HUD, as a count without any name',
      fields: [
        {
          kind: 'choice',
          path: 'AssessmentType',
          label: 'How was it made?',
          options: picked('AssessmentType'),
        },
      ],
    },
    {
      id: 'level',
      section: 'Assessment',
      title: 'What was assessed?',
      hint: 'Crisis needs come first; housing needs follow when the crisis does not end soon',
      why: 'A crisis needs assessment asks what is needed tonight. A housing needs assessment asks what would end their homelessness.',
      whoSees: 'HUD, as a count without any name',
      fields: [
        {
          kind: 'choice',
          path: 'AssessmentLevel',
          label: 'What was assessed?',
          options: picked('AssessmentLevel'),
        },
      ],
    },
    {
      id: 'list',
      section: 'Priority list',
      title: 'Were they placed on the priority list?',
      hint: 'Placed means your community now looks for a home for them',
      why: 'A household that is not placed is not forgotten: the record shows when it was assessed and why it can be assessed again.',
      whoSees: 'HUD, as a count without any name',
      fields: [
        {
          kind: 'choice',
          path: 'PrioritizationStatus',
          label: 'Were they placed on the priority list?',
          shortLabel: 'Priority list',
          options: picked('PrioritizationStatus'),
        },
      ],
    },
  ],
}

/** What the community asks, the alternative last, and no questions at all. */
function formOptions(_answers: object, { versions, today }: AssessmentContext): readonly Option[] {
  return [
    ...askedFrom(versions, today).map(({ body: { key, label, about } }) => ({
      value: key,
      label,
      hint: about.replace(/\.$/, ''),
    })),
    {
      value: noForm,
      label: 'No questions now',
      hint: 'They were asked on paper or in another system: record only that it was made',
    },
  ]
}

function picked(list: PicklistName): readonly Option[] {
  return optionsOf(list).map(({ code, label }) => ({ value: code, label }))
}

/** The project itself, the places used before, and any other. */
function placeOptions(
  answers: Partial<AssessmentWizardAnswers>,
  context: AssessmentContext,
): readonly Option[] {
  const own = stayOf(answers, context)?.ProjectName
  const places = new Set([...(own === undefined || own === '' ? [] : [own]), ...context.places])
  return [
    ...[...places].map((place) => ({ value: place, label: place })),
    { value: otherPlace, label: 'Another place' },
  ]
}
