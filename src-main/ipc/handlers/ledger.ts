import { correctEntry, listLedger, readEntry } from '#main/services/disclosure/ledger.ts'
import { saveLedger } from '#main/services/disclosure/save-ledger.ts'
import type { HandlersOf } from '../handler.ts'

export const ledgerHandlers: HandlersOf<'ledger'> = {
  list: (page, { desk }) => listLedger(desk, page),
  entry: ({ disclosure_id }, { desk }) => readEntry(desk, disclosure_id),
  correct: (request, { desk }) => correctEntry(desk, request),
  save: (request, { app, session, desk }) =>
    saveLedger(desk, request, () =>
      app.askPlace(session, { kind: request.form, name: 'Ledger of disclosures' }),
    ),
}
