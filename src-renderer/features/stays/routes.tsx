import type { RouteObject } from 'react-router'
import { EndStayPage } from './end-stay-page.tsx'

/** A household's time in a project: its end. */
export const stayRoutes: RouteObject[] = [{ path: '/stays/:householdId/end', element: <EndStayPage /> }]
