import type { MadeReport, ReportRange } from '#shared/domain/report/made-report.ts'
import { rowsBehind, type CountedRow } from '#main/reports/engine/behind-cell.ts'
import { makeReport } from '#main/reports/engine/make-report.ts'
import { openToRead } from '#main/reports/open-to-read.ts'
import { reports, type ReportId } from '#main/reports/reports.ts'
import type { Job } from './job.ts'

export interface ReportOf {
  readonly file: string
  readonly keyHex: string
  readonly report: ReportId
  readonly range: ReportRange
}

/** Makes a report. */
export const makeReportJob: Job<ReportOf, MadeReport> = async ({ report, range, ...place }, { progress }) => {
  const db = openToRead(place)
  try {
    return makeReport(db, reports[report], range, progress)
  } finally {
    db.close()
  }
}

/** Finds the people, households or records behind one cell of a report, as they are now. */
export const reportCellJob: Job<ReportOf & { readonly cell: string }, readonly CountedRow[]> = async ({
  report,
  range,
  cell,
  ...place
}) => {
  const db = openToRead(place)
  try {
    return rowsBehind(db, reports[report], range, cell)
  } finally {
    db.close()
  }
}
