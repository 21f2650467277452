import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { checkSuccessful, type SuccessfulContext } from '#shared/domain/resolve/check-successful.ts'
import type { SuccessfulAnswers } from '#shared/domain/resolve/successful.ts'

/** W4: the referral led to an enrollment. */
export const successfulDefinition: WizardDefinition<SuccessfulAnswers, SuccessfulContext> = {
  saveLabel: 'Save result',
  check: checkSuccessful,
  pages: [
    {
      id: 'enrollment',
      section: 'Result',
      title: 'Which enrollment did it lead to?',
      hint: 'We chose the intake you saved last',
      why: 'The referral and the stay are linked, so that reports can follow one household from the list to a home.',
      whoSees: 'HUD, as a count of accepted referrals',
      fields: [
        {
          kind: 'choice',
          path: 'EnrollmentID',
          label: 'Which enrollment did it lead to?',
          shortLabel: 'Resulting enrollment',
          options: (_answers, { enrollments }) =>
            enrollments.map((enrollment) => ({
              value: enrollment.EnrollmentID,
              label: enrollment.ProjectName,
              hint: `Started ${formatDate(enrollment.EntryDate)}`,
            })),
        },
      ],
    },
    {
      id: 'date',
      section: 'Result',
      title: 'On which day did they enroll?',
      hint: 'Successful means enrolled; moving in may come later',
      why: 'The result date is the day the household was enrolled. HUD wants it together with the result.',
      fields: [{ kind: 'date', path: 'ResultDate', label: 'Result date', today: ({ today }) => today }],
    },
  ],
}
