import type { RouteObject } from 'react-router'
import { ConferencePage } from './conference/conference-page.tsx'
import { ConferencesPage } from './desk/conferences-page.tsx'
import { ItemPage } from './item/item-page.tsx'
import { PlanPage } from './plan/plan-page.tsx'

/** Case conferences: planned, run a household at a time, and closed into minutes. */
export const conferenceRoutes: RouteObject[] = [
  { path: '/conferences', element: <ConferencesPage /> },
  { path: '/conferences/new', element: <PlanPage /> },
  { path: '/conferences/:conferenceId', element: <ConferencePage /> },
  { path: '/conferences/:conferenceId/:itemId', element: <ItemPage /> },
]
