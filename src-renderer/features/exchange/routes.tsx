import type { RouteObject } from 'react-router'
import { ExportPage } from './export-page.tsx'
import { ImportPage } from './import-page.tsx'

/** HMIS CSV out of the vault, and into it. */
export const exchangeRoutes: RouteObject[] = [
  { path: '/reports/export', element: <ExportPage /> },
  { path: '/reports/import', element: <ImportPage /> },
]
