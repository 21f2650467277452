import type { EntityManager } from 'typeorm'
import type { ExportRequest } from '#shared/domain/export/export-answers.ts'
import type { ExportFacts } from '#main/exchange/export/write-export.ts'
import { agencyName } from '#main/store/repositories/agency-name.ts'

/** What an export knows of the vault and the moment it is made. */
export interface ExportMoment {
  /** `YYYY-MM-DD hh:mm:ss`, in this machine's time. */
  readonly ExportDate: string
  readonly ImplementationID: string
  readonly version: string
}

/** What Export.csv says of a comparable database (HUD's CSV specifications, Export.csv). */
export async function exportFacts(
  db: EntityManager,
  { period, HashStatus }: Pick<ExportRequest, 'period' | 'HashStatus'>,
  { ExportDate, ImplementationID, version }: ExportMoment,
): Promise<ExportFacts> {
  const name = (await agencyName(db)) ?? 'Not named'
  return {
    SourceType: 2,
    SourceName: Array.from(name).slice(0, 50).join(''),
    ExportDate,
    // Of everything, the job finds the first day.
    ExportStartDate: period?.start ?? null,
    ExportEndDate: period?.end ?? ExportDate.slice(0, 10),
    SoftwareName: 'Threshold',
    SoftwareVersion: version,
    CSVVersion: '2026 v1.0',
    // Everything is what was created, updated or deleted since the first day; a period is HUD's reporting period.
    ExportPeriodType: period === null ? 1 : 3,
    ExportDirective: 2,
    HashStatus,
    ImplementationID,
  }
}
