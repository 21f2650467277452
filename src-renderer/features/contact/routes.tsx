import type { RouteObject } from 'react-router'
import { AmendContactPage } from './amend/amend-contact-page.tsx'
import { ContactPage } from './contact-page.tsx'
import { SafetyPage } from './safety/safety-page.tsx'

/** Reaching a household: how it is safe to, each try, and its correction. */
export const contactRoutes: RouteObject[] = [
  { path: '/referrals/:referralId/contact', element: <ContactPage /> },
  { path: '/contacts/:attemptId', element: <AmendContactPage /> },
  { path: '/clients/:personalId/safety', element: <SafetyPage /> },
]
