import type { ReportRange } from '#shared/domain/report/made-report.ts'
import { monthsBetween, monthsFault } from '#shared/domain/trends/months.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { coCOfProject } from '#main/store/repositories/projects.ts'
import { today, type WorkingDesk } from '../desk.ts'

/** The first and the last month that are asked for, `YYYY-MM`. */
interface Months {
  readonly first: string
  readonly last: string
}

/** Refuses months that cannot be counted. @throws AppError bad-input */
export function requireMonths(desk: WorkingDesk, { first, last }: Months): void {
  const fault = monthsFault(first, last, today(desk).slice(0, 7))
  if (fault !== null) throw new AppError('bad-input', `${fault.message}.`)
}

/** All days of these months at every project of the hat's CoC. */
export async function rangeOfMonths(
  { store: { db }, hat }: WorkingDesk,
  { first, last }: Months,
): Promise<ReportRange> {
  const start = `${first}-01`
  return {
    start,
    end: monthsBetween(start, `${last}-01`).at(-1)?.end ?? start,
    CoCCode: await coCOfProject(db, hat.ProjectID),
    ProjectIDs: null,
    software: 'Threshold',
  }
}
