import type { RouteObject } from 'react-router'
import { AmendIntakePage } from './amend/amend-intake-page.tsx'
import { EnrollmentPage } from './amend/enrollment-page.tsx'
import { IntakeJourney } from './intake-journey.tsx'
import { IntakeSectionPage } from './section-page.tsx'
import { TaskListPage } from './task-list-page.tsx'
import { WholeCheckPage } from './whole-check-page.tsx'

/**
 * The intake of a referral: its task list, its sections, and the check of the whole before the save. Once saved, what
 * it recorded of each person, and the correction of each part.
 */
export const intakeRoutes: RouteObject[] = [
  {
    path: '/referrals/:referralId/intake',
    element: <IntakeJourney />,
    children: [
      { index: true, element: <TaskListPage /> },
      { path: 'check', element: <WholeCheckPage /> },
      { path: ':sectionId', element: <IntakeSectionPage /> },
      { path: ':sectionId/:memberId', element: <IntakeSectionPage /> },
    ],
  },
  { path: '/enrollments/:enrollmentId', element: <EnrollmentPage /> },
  { path: '/enrollments/:enrollmentId/:section', element: <AmendIntakePage /> },
]
