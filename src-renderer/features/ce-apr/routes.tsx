import type { RouteObject } from 'react-router'
import { BehindCellPage } from './behind-cell-page.tsx'
import { CeAprPage } from './ce-apr-page.tsx'

/** The CE APR, and who is behind each of its numbers. */
export const ceAprRoutes: RouteObject[] = [
  { path: '/reports/ce-apr', element: <CeAprPage /> },
  { path: '/reports/ce-apr/:cell', element: <BehindCellPage /> },
]
