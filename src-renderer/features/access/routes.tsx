import type { RouteObject } from 'react-router'
import { BeginAccessPage, ClientAccessPage, NewAccessPage } from './begin/begin-pages.tsx'
import { WayInPage } from './way-in/way-in-page.tsx'
import { RapidResolutionPage } from './rapid-resolution/resolution-page.tsx'
import { SituationPage } from './situations/situation-page.tsx'
import { TakeBackSituationPage } from './situations/take-back-page.tsx'

/** The way into Coordinated Entry: its start, where people live now, and what solves a crisis at once. */
export const accessRoutes: RouteObject[] = [
  { path: '/access/new', element: <NewAccessPage /> },
  { path: '/access/new/:draftId', element: <BeginAccessPage /> },
  { path: '/clients/:personalId/coordinated-entry', element: <ClientAccessPage /> },
  { path: '/stays/:householdId/rapid-resolution', element: <RapidResolutionPage /> },
  { path: '/enrollments/:enrollmentId/living-situation', element: <SituationPage /> },
  { path: '/enrollments/:enrollmentId/access', element: <WayInPage /> },
  { path: '/living-situations/:key/take-back', element: <TakeBackSituationPage /> },
]
