import type { RouteObject } from 'react-router'
import { IntakeJourney } from './intake-journey.tsx'
import { IntakeSectionPage } from './section-page.tsx'
import { TaskListPage } from './task-list-page.tsx'
import { WholeCheckPage } from './whole-check-page.tsx'

/** The intake of a referral: its task list, its sections, and the check of the whole before the save. */
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
]
