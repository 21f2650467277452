import { dataCheckFindings, runDataCheck } from '#main/services/reports/data-check.ts'
import type { HandlersOf } from '../handler.ts'

export const dataCheckHandlers: HandlersOf<'dataCheck'> = {
  run: ({ scope }, { app, desk, session }) => runDataCheck(desk, session, scope, app.beginFollowed()),
  cancel: (_input, { app }) => app.cancelWork(),
  last: (_input, { session }) => session.dataCheck?.result ?? null,
  findings: (page, { desk, session }) => dataCheckFindings(desk, session, page),
}
