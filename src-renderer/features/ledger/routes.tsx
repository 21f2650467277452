import type { RouteObject } from 'react-router'
import { EntryPage } from './entry-page.tsx'
import { LedgerPage } from './ledger-page.tsx'

/** The ledger of everything that left the vault. */
export const ledgerRoutes: RouteObject[] = [
  { path: '/reports/ledger', element: <LedgerPage /> },
  { path: '/reports/ledger/:disclosureId', element: <EntryPage /> },
]
