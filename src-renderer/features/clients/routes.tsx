import type { RouteObject } from 'react-router'
import { EditProfilePage } from './edit/edit-profile-page.tsx'
import { ClientListPage } from './list/client-list-page.tsx'
import { ClientPage } from './record/client-page.tsx'

/** Finding a client, and everything on record about her. The safety card is changed on a page of the contact journey. */
export const clientRoutes: RouteObject[] = [
  { path: '/clients', element: <ClientListPage /> },
  { path: '/clients/:personalId/:tab?', element: <ClientPage /> },
  { path: '/clients/:personalId/profile/:part', element: <EditProfilePage /> },
]
