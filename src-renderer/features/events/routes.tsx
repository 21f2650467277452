import type { RouteObject } from 'react-router'
import { LogEventPage } from './log-event-page.tsx'
import { WhichHouseholdPage } from './which-household-page.tsx'

/** CE Events (4.20) that are no referral Threshold follows: each is logged by a wizard, and corrected on its record. */
export const eventRoutes: RouteObject[] = [
  { path: '/events/new', element: <WhichHouseholdPage /> },
  { path: '/clients/:personalId/events/new', element: <LogEventPage /> },
]
