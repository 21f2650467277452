import type { RouteObject } from 'react-router'
import { MakeCardPage } from './card/make-card-page.tsx'
import { RecordReleasePage } from './record/record-release-page.tsx'
import { ReleasePage } from './release/release-page.tsx'

/** Releases of information, and the referral cards that leave under them. */
export const releaseRoutes: RouteObject[] = [
  { path: '/clients/:personalId/releases/new', element: <RecordReleasePage /> },
  { path: '/clients/:personalId/card', element: <MakeCardPage /> },
  { path: '/clients/:personalId/releases/:releaseId', element: <ReleasePage /> },
]
