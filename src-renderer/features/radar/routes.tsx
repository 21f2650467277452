import type { RouteObject } from 'react-router'
import { RadarPage } from './radar-page.tsx'

/** Everything that is due. */
export const radarRoutes: RouteObject[] = [{ path: '/due', element: <RadarPage /> }]
