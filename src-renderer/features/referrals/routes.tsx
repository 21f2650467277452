import type { RouteObject } from 'react-router'
import { AmendPage } from './amend/amend-page.tsx'
import { AcknowledgePage } from './acknowledge/acknowledge-page.tsx'
import { HousingPage } from './housing/housing-page.tsx'
import { ReferralListPage } from './list/referral-list-page.tsx'
import { NewReferralPage } from './receive/new-referral-page.tsx'
import { ReceivePage } from './receive/receive-page.tsx'
import { ReferralPage } from './record/referral-page.tsx'
import { SuccessfulPage } from './successful/successful-page.tsx'
import { UnsuccessfulPage } from './unsuccessful/unsuccessful-page.tsx'

/** The referral from its arrival to its end. Contact and intake are journeys of their own. */
export const referralRoutes: RouteObject[] = [
  { path: '/referrals', element: <ReferralListPage /> },
  { path: '/referrals/new', element: <NewReferralPage /> },
  { path: '/referrals/new/:draftId', element: <ReceivePage /> },
  { path: '/referrals/:referralId', element: <ReferralPage /> },
  { path: '/referrals/:referralId/acknowledge', element: <AcknowledgePage /> },
  { path: '/referrals/:referralId/amend', element: <AmendPage /> },
  { path: '/referrals/:referralId/successful', element: <SuccessfulPage /> },
  { path: '/referrals/:referralId/unsuccessful', element: <UnsuccessfulPage /> },
  { path: '/referrals/:referralId/housing', element: <HousingPage /> },
]
