import type { ReportRange } from '#shared/domain/report/made-report.ts'
import { findCoC } from '#main/reports/ce-apr/find-coc.ts'
import type { Given } from './command.ts'
import type { OpenedStore } from './with-store.ts'

/** Of which data a report is: the CoC of `--coc`, the projects of `--project`, and the software that holds them. */
export async function dataOf(
  given: Given,
  { store, preview }: OpenedStore,
): Promise<Pick<ReportRange, 'CoCCode' | 'ProjectIDs' | 'software'>> {
  const projects = given.list('project')
  const [made]: readonly { readonly SoftwareName: string | null }[] =
    preview === null
      ? []
      : await store.db.query('SELECT SoftwareName FROM Export ORDER BY ExportDate DESC LIMIT 1')
  return {
    CoCCode: await findCoC(store.db, given.text('coc')),
    ProjectIDs: projects.length === 0 ? null : [...projects],
    software: made?.SoftwareName ?? 'Threshold',
  }
}
