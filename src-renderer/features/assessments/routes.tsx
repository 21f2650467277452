import type { RouteObject } from 'react-router'
import { AmendAnswersPage } from './amend/amend-answers-page.tsx'
import { NewAssessmentPage } from './record/new-assessment-page.tsx'
import { AssessmentPage } from './view/assessment-page.tsx'

/** Coordinated Entry assessments (4.19): a new one, and one that is on record. */
export const assessmentRoutes: RouteObject[] = [
  { path: '/clients/:personalId/assessments/new', element: <NewAssessmentPage /> },
  { path: '/assessments/:assessmentId/answers', element: <AmendAnswersPage /> },
  { path: '/assessments/:assessmentId', element: <AssessmentPage /> },
]
