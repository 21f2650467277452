import type { RouteObject } from 'react-router'
import { TrendsPage } from './trends-page.tsx'

/** Trends for people outside. */
export const trendRoutes: RouteObject[] = [{ path: '/reports/trends', element: <TrendsPage /> }]
