import type { RouteObject } from 'react-router'
import { ExportPage } from './export-page.tsx'

/** HMIS CSV out of the vault. */
export const exchangeRoutes: RouteObject[] = [{ path: '/reports/export', element: <ExportPage /> }]
