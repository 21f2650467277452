import { makeFlow } from '#main/services/reports/flow.ts'
import type { HandlersOf } from '../handler.ts'

export const flowHandlers: HandlersOf<'flow'> = {
  make: (months, { app, desk, session }) => makeFlow(desk, session, months, app.beginFollowed()),
  cancel: (_input, { app }) => app.cancelWork(),
}
