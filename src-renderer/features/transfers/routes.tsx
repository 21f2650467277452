import type { RouteObject } from 'react-router'
import { AskTransferPage } from './ask-page.tsx'
import { MoveHouseholdPage } from './move-page.tsx'
import { TransferPage } from './transfer-page.tsx'

/** A household that moves to another project: asked for, answered, and done in one step. */
export const transferRoutes: RouteObject[] = [
  { path: '/stays/:householdId/transfer', element: <AskTransferPage /> },
  { path: '/transfers/:transferId', element: <TransferPage /> },
  { path: '/transfers/:transferId/move', element: <MoveHouseholdPage /> },
]
