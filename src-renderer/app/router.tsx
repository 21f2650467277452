import { createHashRouter } from 'react-router'
import { routes } from './routes.tsx'

/** The addresses of the one window. */
export const router = createHashRouter(routes)
