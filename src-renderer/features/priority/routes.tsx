import type { RouteObject } from 'react-router'
import { ListHouseholdPage } from './household/list-household-page.tsx'
import { PriorityListPage } from './list/priority-list-page.tsx'

/** Who waits for a home, in the community's order, and why. */
export const priorityRoutes: RouteObject[] = [
  { path: '/priority-list', element: <PriorityListPage /> },
  { path: '/priority-list/:personalId', element: <ListHouseholdPage /> },
]
