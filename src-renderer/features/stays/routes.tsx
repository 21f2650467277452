import type { RouteObject } from 'react-router'
import { AssistancePage } from './assistance/assistance-page.tsx'
import { TakeBackAssistancePage } from './assistance/take-back-page.tsx'
import { AmendExitPage } from './amend-exit-page.tsx'
import { EndStayPage } from './end-stay-page.tsx'
import { ChangeHeadPage } from './household/head-page.tsx'
import { InterimPage } from './interim/interim-page.tsx'
import { JoinStayPage } from './household/join-page.tsx'

/** A household's time in a project: its end, and the correction of each exit. */
export const stayRoutes: RouteObject[] = [
  { path: '/stays/:householdId/end', element: <EndStayPage /> },
  { path: '/stays/:householdId/join', element: <JoinStayPage /> },
  { path: '/stays/:householdId/head', element: <ChangeHeadPage /> },
  { path: '/enrollments/:enrollmentId/interim/:form', element: <InterimPage /> },
  { path: '/enrollments/:enrollmentId/assistance', element: <AssistancePage /> },
  { path: '/enrollments/:enrollmentId/assistance/:key/take-back', element: <TakeBackAssistancePage /> },
  { path: '/exits/:enrollmentId', element: <AmendExitPage /> },
]
