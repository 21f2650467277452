import { chosenOf, titlesOf, type Alternative } from '#shared/domain/disclosure/coarser.ts'
import { defaultThreshold } from '#shared/domain/disclosure/small-cells.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import type { TotalsAnswers } from '#shared/domain/disclosure/totals-answers.ts'
import type { Contract, OutputOf } from '#shared/ipc/contract.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { TrendSheet, WantedTrends } from '#shared/ipc/trend-calls.ts'
import type { JobOptions } from '#main/jobs/run-job.ts'
import type { WorkingDesk } from '../desk.ts'
import { coarserReports, prepareReport, type LeavingReport } from './disclose-report.ts'
import { followed, type LongWork } from '../long-work.ts'
import { makeReport } from './make-report.ts'
import { rangeOfMonths, requireMonths } from './months.ts'
import { placeOf } from './reports.ts'
import { discloseTrends } from './release-trends.ts'
import { saveTotals } from '../disclosure/save-totals.ts'
import type { Session } from '../session.ts'

/** The trends made last. They go with the session. */
export interface HeldTrends {
  readonly sheet: TrendSheet
  readonly prepared: LeavingReport
}

/**
 * Makes trends of the hat's CoC as they would leave, and keeps them until the vault is locked.
 * @throws AppError bad-input, not-allowed, cancelled
 */
export async function makeTrends(
  desk: WorkingDesk,
  session: Session,
  wanted: WantedTrends,
  work: LongWork,
): Promise<TrendSheet> {
  requireMonths(desk, wanted)
  session.trends = null
  const options = followed(work, 'make-trends')
  const report = await makeMonths(desk, session, wanted, options)
  const prepared = await prepareReport(desk.store.db, asWanted(report, wanted), options)
  const { printed, explanation } = prepared
  const sheet: TrendSheet = {
    ...wanted,
    at: desk.now().toISOString(),
    printed,
    chosen: chosenOf(wanted.coarser, titlesOf(report.tables)),
    summary: [...(explanation?.summary ?? [])],
    tables: (explanation?.tables ?? []).map((table) => ({ ...table })),
  }
  session.trends = { sheet, prepared }
  return sheet
}

/**
 * What could be merged or left out besides what was chosen, so that more shows.
 * @throws AppError bad-input, not-allowed, cancelled
 */
export async function trendAlternatives(
  desk: WorkingDesk,
  session: Session,
  wanted: WantedTrends,
  work: LongWork,
): Promise<readonly Alternative[]> {
  requireMonths(desk, wanted)
  const now = isHeld(session.trends, wanted) ? session.trends.prepared.suppression : null
  const options = followed(work, 'release-alternatives')
  const report = await makeMonths(desk, session, wanted, options)
  return coarserReports(desk.store.db, asWanted(report, wanted), { now, wider: [] }, options)
}

/**
 * Saves the trends made last with their entry in the ledger: what was shown, and nothing made anew.
 * @throws AppError not-found, not-allowed, and what `discloseTrends` throws
 */
export async function releaseTrends(
  desk: WorkingDesk,
  session: Session,
  answers: TotalsAnswers,
  place: () => Promise<string | null>,
): Promise<OutputOf<Contract['trends']['release']>> {
  const held = session.trends
  if (held === null) throw new AppError('not-found', 'Make the trends first.')
  return saveTotals(desk, { totals: 'trends', answers }, place, async (where) => {
    const { prepared } = held
    const entry = await discloseTrends(desk, prepared, where)
    // The same again tells nothing more.
    if (session.trends === held)
      session.trends = { ...held, prepared: { ...prepared, against: [...prepared.against, entry] } }
  })
}

/** The trends of the hat's CoC, with every number. */
async function makeMonths(
  desk: WorkingDesk,
  session: Session,
  wanted: WantedTrends,
  options: JobOptions,
): Promise<MadeReport> {
  const range = await rangeOfMonths(desk, wanted)
  return makeReport({ store: placeOf(session), report: 'trends', range }, options)
}

function asWanted(report: MadeReport, { profile, coarser }: WantedTrends) {
  return { report, profile, threshold: defaultThreshold, coarser }
}

function isHeld(
  held: HeldTrends | null,
  { first, last, profile, coarser }: WantedTrends,
): held is HeldTrends {
  return (
    held !== null &&
    held.sheet.first === first &&
    held.sheet.last === last &&
    held.sheet.profile === profile &&
    JSON.stringify(held.sheet.coarser) === JSON.stringify(coarser)
  )
}
