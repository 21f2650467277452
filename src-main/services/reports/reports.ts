import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { shownBehindCell, type BehindCell, type ReportOrder } from '#shared/ipc/report-calls.ts'
import { findCoC } from '#main/reports/ce-apr/find-coc.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { aliasesOf } from '#main/store/repositories/aliases.ts'
import type { WorkingDesk } from '../desk.ts'
import { followed, type LongWork } from '../long-work.ts'
import { makeReport, readReportCell } from './make-report.ts'
import type { Session } from '../session.ts'

/** Makes the CE APR of the vault and keeps it until the vault is locked. @throws AppError bad-input, cancelled */
export async function makeCeApr(
  session: Session,
  { start, end, CoCCode }: ReportOrder,
  work: LongWork,
): Promise<MadeReport> {
  if (end < start) throw new AppError('bad-input', 'The last day must be the same as or after the first day.')
  await findCoC(session.store.db, CoCCode)
  const report = await makeReport(
    {
      store: placeOf(session),
      report: 'ce-apr',
      range: { start, end, CoCCode, ProjectIDs: null, software: 'Threshold' },
    },
    followed(work, 'make-report'),
  )
  session.report = report
  session.leaving = null
  return report
}

/** Whom the report made last counted in a cell. @throws AppError not-found */
export async function behindCell(
  { store }: WorkingDesk,
  session: Session,
  cell: string,
): Promise<BehindCell> {
  const { range } = lastReport(session)
  const rows = await readReportCell({ store: placeOf(session), report: 'ce-apr', range }, cell)
  const shown = rows.slice(0, shownBehindCell)
  const people = await aliasesOf(
    store.db,
    shown.map(({ PersonalID }) => PersonalID),
  )
  return {
    total: rows.length,
    rows: shown.map(({ PersonalID, record_date }, at) => ({
      id: String(at),
      PersonalID,
      alias: people.get(PersonalID)?.alias ?? null,
      mark: people.get(PersonalID)?.mark ?? null,
      day: record_date,
    })),
  }
}

/** @throws AppError not-found */
export function lastReport({ report }: Session): MadeReport {
  if (report === null)
    throw new AppError('not-found', 'No report was made since you unlocked. Make it first, then go on.')
  return report
}

export function placeOf(session: Session): { readonly file: string; readonly keyHex: string } {
  return { file: vaultFiles(session.folder).store, keyHex: session.vault.dataKeyHex }
}
