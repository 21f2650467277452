import type { RouteObject } from 'react-router'
import { DataCheckPage } from './data-check-page.tsx'
import { FoundPage } from './found-page.tsx'

/** The data check: what it found, and each check's rows. */
export const dataCheckRoutes: RouteObject[] = [
  { path: '/reports/data-check', element: <DataCheckPage /> },
  { path: '/reports/data-check/:check', element: <FoundPage /> },
]
