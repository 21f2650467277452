import type { RouteObject } from 'react-router'
import { AboutPage } from './about-page.tsx'
import { AddProjectPage } from './agency/add-project-page.tsx'
import { AgencyPage } from './agency/agency-page.tsx'
import { PartPage } from './agency/part-page.tsx'
import { ProjectPage } from './agency/project-page.tsx'
import { CommunityPage } from './community/community-page.tsx'
import { ImportPackPage } from './community/import-pack-page.tsx'
import { PackPage } from './community/pack-page.tsx'
import { PackRowPage } from './community/pack-row-page.tsx'
import { ClocksPage } from './clocks/clocks-page.tsx'
import { HatPage } from './hat/hat-page.tsx'
import { AddPersonPage } from './people/add-person-page.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { PersonPage } from './people/person-page.tsx'
import { SafetyPage } from './safety/safety-page.tsx'
import { ChangePassphrasePage } from './vault/change-passphrase-page.tsx'
import { NewRecoveryWordsPage } from './vault/new-recovery-words-page.tsx'
import { VaultPage } from './vault/vault-page.tsx'

/** W0 and everything else in Settings. */
export const settingsRoutes: RouteObject[] = [
  { path: '/settings', element: <HatPage /> },
  { path: '/settings/safety', element: <SafetyPage /> },
  { path: '/settings/agency', element: <AgencyPage /> },
  { path: '/settings/agency/add', element: <AddProjectPage /> },
  { path: '/settings/agency/:projectId', element: <ProjectPage /> },
  { path: '/settings/agency/:projectId/:form/:key', element: <PartPage /> },
  { path: '/settings/community', element: <CommunityPage /> },
  { path: '/settings/community/import', element: <ImportPackPage /> },
  { path: '/settings/community/:packKey', element: <PackPage /> },
  { path: '/settings/community/:packKey/:section/:at', element: <PackRowPage /> },
  { path: '/settings/clocks', element: <ClocksPage /> },
  { path: '/settings/people', element: <PeoplePage /> },
  { path: '/settings/people/add', element: <AddPersonPage /> },
  { path: '/settings/people/:accountId', element: <PersonPage /> },
  { path: '/settings/vault', element: <VaultPage /> },
  { path: '/settings/vault/pass-phrase', element: <ChangePassphrasePage /> },
  { path: '/settings/vault/recovery-words', element: <NewRecoveryWordsPage /> },
  { path: '/settings/about', element: <AboutPage /> },
]
