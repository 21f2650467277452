import { requireMay } from '#main/services/guard.ts'
import { choosePack, copyPack, removePack, savePackRow } from '#main/services/community/change-pack.ts'
import { communityInForce, readPack } from '#main/services/community/community.ts'
import { importPack } from '#main/services/community/import-pack.ts'
import { whatIf } from '#main/services/community/what-if.ts'
import type { HandlersOf } from '../handler.ts'

export const communityHandlers: HandlersOf<'community'> = {
  get: (_input, { desk }) => communityInForce(desk.store.db),
  pack: ({ key }, { desk }) => readPack(desk.store.db, key),
  choose: ({ key }, { desk }) => {
    requireMay(desk, 'settings.manage')
    return choosePack(desk, key)
  },
  copy: ({ key, label }, { desk }) => {
    requireMay(desk, 'settings.manage')
    return copyPack(desk, key, label)
  },
  saveRow: (request, { desk }) => {
    requireMay(desk, 'settings.manage')
    return savePackRow(desk, request)
  },
  remove: ({ key }, { desk }) => {
    requireMay(desk, 'settings.manage')
    return removePack(desk, key)
  },
  whatIf: (asked, { app, desk, session }) => whatIf(desk, session, asked, { signal: app.beginWork() }),
  importFile: (_input, { app, desk, session }) => {
    requireMay(desk, 'settings.manage')
    return importPack(desk, () => app.askSource(session, 'json'))
  },
}
