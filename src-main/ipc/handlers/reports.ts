import { cocsOf } from '#main/reports/ce-apr/find-coc.ts'
import { behindCell, makeCeApr, saveCeApr } from '#main/services/reports.ts'
import type { HandlersOf } from '../handler.ts'

export const reportHandlers: HandlersOf<'reports'> = {
  cocs: async (_input, { desk }) => [...(await cocsOf(desk.store.db))],
  make: (order, { app, session }) =>
    makeCeApr(session, order, { signal: app.beginWork(), push: (event) => app.push(event) }),
  cancel: (_input, { app }) => app.cancelWork(),
  last: (_input, { session }) => session.report,
  cell: ({ cell }, { desk, session }) => behindCell(desk, session, cell),
  save: (wanted, { app, desk, session }) =>
    saveCeApr(desk, session, wanted, {
      signal: app.beginWork(),
      push: (event) => app.push(event),
      ask: () => app.askPlace(session, { kind: wanted.form, name: 'Coordinated Entry APR' }),
    }),
}
