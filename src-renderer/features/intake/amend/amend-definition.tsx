import { reasonPage } from '#renderer/components/step-wizard/reason-page.ts'
import { checkIntakeAmendment } from '#shared/domain/intake/amend/check-amendment.ts'
import type { AmendableSection } from '#shared/domain/intake/amend/amend-answers.ts'
import { memberName } from '#shared/domain/intake/people.ts'
import { relationshipWords } from '../relationships.ts'
import { definitionOf } from '../section-definitions.ts'
import { agencyOnly } from '../sections/who-sees.ts'
import type { RecordedIntake } from '#shared/ipc/intake-calls.ts'
import type { SectionDefinition, SectionPage } from '../section-answers.ts'
import { given, inPart, partTitles } from './amend-stay.ts'
import { AllRelationshipsField, OtherRelationshipsField } from './relationships-field.tsx'
import { WhatChanges } from './what-changes.tsx'

/** One part of a saved intake as a wizard: the intake's own pages and rules, a reason, and what changes. */
export function amendDefinitionOf(section: AmendableSection, recorded: RecordedIntake): SectionDefinition {
  const pages = section === 'relationship' ? [relationshipsPage(recorded)] : definitionOf(section).pages
  return {
    saveLabel: 'Save amendment',
    pages: [...pages, reasonPage],
    check: (answers) => {
      const { EnrollmentID, context } = recorded
      const issues = checkIntakeAmendment({ section, EnrollmentID }, given(answers), context)
      return inPart(issues, section, EnrollmentID)
    },
    review: (answers) => <WhatChanges section={section} recorded={recorded} answers={answers} />,
  }
}

function relationshipsPage({ context: { referred } }: RecordedIntake): SectionPage {
  return {
    id: 'relationships',
    section: partTitles.relationship,
    title: 'How is everyone related to the head of household?',
    hint: 'As they say it themselves',
    why: 'HUD counts the people of a household from its head. The person who was referred stays the head.',
    whoSees: agencyOnly,
    fields: [
      {
        kind: 'custom',
        path: 'members',
        label: 'Relationships',
        component: referred === null ? AllRelationshipsField : OtherRelationshipsField,
        format: (_answers, { whole }) =>
          whole.members
            .map(
              (member) =>
                `${memberName(member, whole)}: ${relationshipWords(member.RelationshipToHoH) ?? 'Not answered'}`,
            )
            .join('\n'),
      },
    ],
  }
}
