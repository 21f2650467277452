import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { MadeReport, ReportRange } from '#shared/domain/report/made-report.ts'
import type { StorePlace } from '#main/exchange/vault-with-staging.ts'
import { runJob, type JobOptions } from '#main/jobs/run-job.ts'
import type { CountedRow } from '#main/reports/engine/behind-cell.ts'
import { flatZip } from '#main/reports/files/flat-zip.ts'
import { reportCsv } from '#main/reports/files/report-csv.ts'
import { reportPdf } from '#main/reports/files/report-pdf.ts'
import type { ReportId } from '#main/reports/reports.ts'
import { writeFault } from '#main/vault/file-faults.ts'
import { writeOwnFile } from '#main/vault/own-file.ts'

/** Which report of which store. */
export interface ReportOrder {
  readonly store: StorePlace
  readonly report: ReportId
  readonly range: ReportRange
}

/** Makes a report in a worker, from one moment of the store; whoever writes meanwhile is not held up. */
export async function makeReport(
  { store, report, range }: ReportOrder,
  options: JobOptions = {},
): Promise<MadeReport> {
  return runJob('make-report', { ...store, report, range }, options)
}

/** Who or what stands behind a cell, as the store is now. For the screen only: it never leaves the vault. */
export async function readReportCell(
  { store, report, range }: ReportOrder,
  cell: string,
  options: JobOptions = {},
): Promise<readonly CountedRow[]> {
  return runJob('report-cell', { ...store, report, range, cell }, options)
}

/** A report as one file: all its CSV files in a zip, or a PDF to read and print. */
export async function reportFile(
  report: MadeReport,
  form: 'zip' | 'pdf',
  today: string,
): Promise<Uint8Array> {
  return form === 'zip' ? flatZip(csvFiles(report)) : runJob('print', reportPdf(report, today))
}

/** Its tables as CSV files, by name. */
export function csvFiles({ tables }: MadeReport): ReadonlyMap<string, string> {
  return new Map(tables.map((table) => [`${table.id}.csv`, reportCsv(table)]))
}

/**
 * Writes a report into a folder: a CSV file for each table, all of them in one zip, and a PDF to read and print. Answers
 * the names of the files. @throws VaultError disk-full, folder-read-only, folder-unreachable
 */
export async function saveReport(
  report: MadeReport,
  folder: string,
  today: string,
): Promise<readonly string[]> {
  const files = new Map<string, string | Uint8Array>([
    ...csvFiles(report),
    [`${report.report}.zip`, await reportFile(report, 'zip', today)],
    [`${report.report}.pdf`, await reportFile(report, 'pdf', today)],
  ])
  await saveFiles(files, folder)
  return [...files.keys()]
}

/** Writes files into a folder, for their owner alone. @throws VaultError disk-full, folder-read-only, folder-unreachable */
export async function saveFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  folder: string,
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, content] of files) await writeOwnFile(join(folder, name), content)
  } catch (fault) {
    throw writeFault(fault)
  }
}
