import type { MadeReport } from '#shared/domain/report/made-report.ts'
import type { WorkingDesk } from '../desk.ts'
import { followed, type LongWork } from '../long-work.ts'
import type { Session } from '../session.ts'
import { makeReport } from './make-report.ts'
import { rangeOfMonths, requireMonths } from './months.ts'
import { placeOf } from './reports.ts'

/** How Coordinated Entry goes in the hat's CoC, with every number. It stays on the screen. @throws AppError bad-input, cancelled */
export async function makeFlow(
  desk: WorkingDesk,
  session: Session,
  months: { readonly first: string; readonly last: string },
  work: LongWork,
): Promise<MadeReport> {
  requireMonths(desk, months)
  const range = await rangeOfMonths(desk, months)
  return makeReport({ store: placeOf(session), report: 'flow', range }, followed(work, 'make-flow'))
}
