import type { RouteObject } from 'react-router'
import { AmendExitPage } from './amend-exit-page.tsx'
import { EndStayPage } from './end-stay-page.tsx'

/** A household's time in a project: its end, and the correction of each exit. */
export const stayRoutes: RouteObject[] = [
  { path: '/stays/:householdId/end', element: <EndStayPage /> },
  { path: '/exits/:enrollmentId', element: <AmendExitPage /> },
]
