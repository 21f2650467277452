import type { RouteObject } from 'react-router'
import { ContactPage } from './contact-page.tsx'
import { SafetyPage } from './safety/safety-page.tsx'

/** Reaching a household: how it is safe to, and each try. */
export const contactRoutes: RouteObject[] = [
  { path: '/referrals/:referralId/contact', element: <ContactPage /> },
  { path: '/clients/:personalId/safety', element: <SafetyPage /> },
]
