import type { RouteObject } from 'react-router'
import { BehindCellPage } from './behind-cell-page.tsx'
import { CeAprPage } from './ce-apr-page.tsx'
import { GivePage } from './give-page.tsx'

/** The CE APR, who is behind each of its numbers, and the way out for it. */
export const ceAprRoutes: RouteObject[] = [
  { path: '/reports/ce-apr', element: <CeAprPage /> },
  { path: '/reports/ce-apr/give', element: <GivePage /> },
  { path: '/reports/ce-apr/:cell', element: <BehindCellPage /> },
]
