import type { RouteObject } from 'react-router'
import { FlowPage } from './flow-page.tsx'

/** How Coordinated Entry goes here, for the people who work in it. */
export const flowRoutes: RouteObject[] = [{ path: '/reports/flow', element: <FlowPage /> }]
