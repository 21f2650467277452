import type { RouteObject } from 'react-router'
import { HomePage } from './home-page.tsx'

/** The page one comes back to. */
export const homeRoutes: RouteObject[] = [{ path: '/', element: <HomePage /> }]
