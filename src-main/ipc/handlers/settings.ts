import { addAgencyProject } from '#main/services/agency/add-project.ts'
import { requireMay } from '#main/services/guard.ts'
import { confirmDate, readClock } from '#main/services/agency/known-day.ts'
import { organizations } from '#main/services/agency/organizations.ts'
import { readProject, removePart, savePart } from '#main/services/agency/project-parts.ts'
import { changesTheVault, readSettings, saveSettings } from '#main/services/agency/settings.ts'
import type { HandlersOf } from '../handler.ts'

export const settingsHandlers: HandlersOf<'settings'> = {
  get: (_input, { desk }) => readSettings(desk),
  save: async (changes, { app, desk }) => {
    if (changesTheVault(changes)) requireMay(desk, 'settings.manage')
    const saved = await saveSettings(desk, changes)
    app.idle.setMinutes(saved.lockAfterMinutes)
    return saved
  },
  clock: (_input, { desk }) => readClock(desk, desk.store.db),
  confirmDate: ({ day }, { desk }) => confirmDate(desk, day),
  organizations: async (_input, { desk }) => [...(await organizations(desk))],
  addProject: (project, { desk }) => {
    requireMay(desk, 'settings.manage')
    return addAgencyProject(desk, project)
  },
  project: ({ ProjectID }, { desk }) => readProject(desk.store.db, ProjectID),
  savePart: (request, { desk }) => {
    requireMay(desk, 'settings.manage')
    return savePart(desk, request)
  },
  removePart: (which, { desk }) => {
    requireMay(desk, 'settings.manage')
    return removePart(desk, which)
  },
}
