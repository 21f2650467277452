import { RouterProvider } from 'react-router'
import { router } from './router.tsx'

/** The application behind the lock. */
export function Unlocked() {
  return <RouterProvider router={router} />
}
