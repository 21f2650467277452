import { app as electron } from 'electron'
import { exportHmis } from '#main/services/exchange/export-hmis.ts'
import type { HandlersOf } from '../handler.ts'

export const exportHandlers: HandlersOf<'exports'> = {
  make: (wanted, { app, desk, session }) =>
    exportHmis(desk, session, wanted, {
      signal: app.beginWork(),
      onProgress: (progress) => app.push({ kind: 'progress', job: 'export-hmis', ...progress }),
      place: (name) => app.askPlace(session, { kind: 'zip', name }),
      version: electron.getVersion(),
    }),
  stop: (_input, { app }) => app.cancelWork(),
}
