import type { RouteObject } from 'react-router'
import { RecordPage } from './record-page.tsx'

/** Records of a client that no journey makes, each corrected on a page. */
export const recordRoutes: RouteObject[] = [{ path: '/records/:form/:key', element: <RecordPage /> }]
