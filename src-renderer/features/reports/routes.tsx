import type { RouteObject } from 'react-router'
import { ReportsPage } from './reports-page.tsx'

/** What can be made of the records. Each report is a feature of its own. */
export const reportRoutes: RouteObject[] = [{ path: '/reports', element: <ReportsPage /> }]
