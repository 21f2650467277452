import type { RouteObject } from 'react-router'
import { assessmentRoutes } from '#renderer/features/assessments/routes.tsx'
import { accessRoutes } from '#renderer/features/access/routes.tsx'
import { questionnaireRoutes } from '#renderer/features/questionnaires/routes.tsx'
import { clientRoutes } from '#renderer/features/clients/routes.tsx'
import { conferenceRoutes } from '#renderer/features/conferences/routes.tsx'
import { contactRoutes } from '#renderer/features/contact/routes.tsx'
import { ceAprRoutes } from '#renderer/features/ce-apr/routes.tsx'
import { dataCheckRoutes } from '#renderer/features/data-check/routes.tsx'
import { eventRoutes } from '#renderer/features/events/routes.tsx'
import { exchangeRoutes } from '#renderer/features/exchange/routes.tsx'
import { flowRoutes } from '#renderer/features/flow/routes.tsx'
import { homeRoutes } from '#renderer/features/home/routes.tsx'
import { intakeRoutes } from '#renderer/features/intake/routes.tsx'
import { ledgerRoutes } from '#renderer/features/ledger/routes.tsx'
import { releaseRoutes } from '#renderer/features/releases/routes.tsx'
import { priorityRoutes } from '#renderer/features/priority/routes.tsx'
import { referralRoutes } from '#renderer/features/referrals/routes.tsx'
import { reportRoutes } from '#renderer/features/reports/routes.tsx'
import { settingsRoutes } from '#renderer/features/settings/routes.tsx'
import { radarRoutes } from '#renderer/features/radar/routes.tsx'
import { recordRoutes } from '#renderer/features/records/routes.tsx'
import { stayRoutes } from '#renderer/features/stays/routes.tsx'
import { transferRoutes } from '#renderer/features/transfers/routes.tsx'
import { trendRoutes } from '#renderer/features/trends/routes.tsx'
import { Frame } from './frame.tsx'
import { NotFound } from './not-found.tsx'

/** Every page of the unlocked application. Addresses hold opaque ids only, and none outlives a lock. */
export const routes: RouteObject[] = [
  {
    element: <Frame />,
    children: [
      ...homeRoutes,
      ...radarRoutes,
      ...referralRoutes,
      ...contactRoutes,
      ...intakeRoutes,
      ...clientRoutes,
      ...accessRoutes,
      ...stayRoutes,
      ...transferRoutes,
      ...assessmentRoutes,
      ...eventRoutes,
      ...priorityRoutes,
      ...conferenceRoutes,
      ...recordRoutes,
      ...ceAprRoutes,
      ...dataCheckRoutes,
      ...releaseRoutes,
      ...ledgerRoutes,
      ...trendRoutes,
      ...flowRoutes,
      ...reportRoutes,
      ...exchangeRoutes,
      ...settingsRoutes,
      ...questionnaireRoutes,
      { path: '*', element: <NotFound /> },
    ],
  },
]
