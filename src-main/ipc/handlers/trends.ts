import { makeTrends, releaseTrends, trendAlternatives } from '#main/services/reports/trends.ts'
import type { HandlersOf } from '../handler.ts'

export const trendHandlers: HandlersOf<'trends'> = {
  make: (wanted, { app, desk, session }) => makeTrends(desk, session, wanted, app.beginFollowed()),
  alternatives: async (wanted, { app, desk, session }) => [
    ...(await trendAlternatives(desk, session, wanted, app.beginFollowed())),
  ],
  cancel: (_input, { app }) => app.cancelWork(),
  last: (_input, { session }) => session.trends?.sheet ?? null,
  release: (answers, { app, desk, session }) =>
    releaseTrends(desk, session, answers, () =>
      app.askPlace(session, { kind: 'zip', name: 'Coordinated Entry trends' }),
    ),
}
