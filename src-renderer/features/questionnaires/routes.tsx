import type { RouteObject } from 'react-router'
import { ImportPage } from './import-page.tsx'
import { QuestionnairePage } from './questionnaire-page.tsx'
import { QuestionnairesPage } from './questionnaires-page.tsx'
import { VersionPage } from './version-page.tsx'
import { WritePage } from './write/write-page.tsx'

/** What people are asked in an assessment, version by version. */
export const questionnaireRoutes: RouteObject[] = [
  { path: '/settings/questionnaires', element: <QuestionnairesPage /> },
  { path: '/settings/questionnaires/import', element: <ImportPage /> },
  { path: '/settings/questionnaires/:key', element: <QuestionnairePage /> },
  { path: '/settings/questionnaires/:key/write', element: <WritePage /> },
  { path: '/settings/questionnaires/:key/:versionId', element: <VersionPage /> },
]
