import { cocsOf } from '#main/reports/ce-apr/find-coc.ts'
import { coarserCeAprs, prepareCeApr, releaseCeApr } from '#main/services/reports/release-ce-apr.ts'
import { behindCell, makeCeApr } from '#main/services/reports/reports.ts'
import type { HandlersOf } from '../handler.ts'

export const reportHandlers: HandlersOf<'reports'> = {
  cocs: async (_input, { desk }) => [...(await cocsOf(desk.store.db))],
  make: (order, { app, session }) => makeCeApr(session, order, app.beginFollowed()),
  cancel: (_input, { app }) => app.cancelWork(),
  last: (_input, { session }) => session.report,
  cell: ({ cell }, { desk, session }) => behindCell(desk, session, cell),
  prepare: (wanted, { app, desk, session }) => prepareCeApr(desk, session, wanted, app.beginFollowed()),
  prepared: (_input, { session }) => session.leaving?.sheet ?? null,
  alternatives: async (wanted, { app, desk, session }) => [
    ...(await coarserCeAprs(desk, session, wanted, app.beginFollowed())),
  ],
  release: (answers, { app, desk, session }) =>
    releaseCeApr(desk, session, answers, () =>
      app.askPlace(session, { kind: answers.form, name: 'Coordinated Entry APR' }),
    ),
}
