import { chosenOf, titlesOf, type Alternative, type Coarser } from '#shared/domain/disclosure/coarser.ts'
import { widerSpans, type Span } from '#shared/domain/disclosure/date-spans.ts'
import { profileRules } from '#shared/domain/disclosure/profile.ts'
import type { TotalsAnswers } from '#shared/domain/disclosure/totals-answers.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import type { Contract, OutputOf } from '#shared/ipc/contract.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { ReleaseSheet, WantedRelease } from '#shared/ipc/report-calls.ts'
import type { JobOptions } from '#main/jobs/run-job.ts'
import type { WorkingDesk } from '../desk.ts'
import { coarserReports, discloseReport, prepareReport, type LeavingReport } from './disclose-report.ts'
import { followed, type LongWork } from '../long-work.ts'
import { makeReport } from './make-report.ts'
import { lastReport, placeOf } from './reports.ts'
import { saveTotals } from '../disclosure/save-totals.ts'
import type { Session } from '../session.ts'

/** The report made last as it would leave. It goes with the session, and with that report. */
export interface HeldRelease {
  readonly sheet: ReleaseSheet
  readonly leaving: LeavingReport
}

/**
 * Prepares the CE APR made last for somebody, and keeps it until another is made or the vault is locked.
 * @throws AppError not-found, not-allowed, cancelled
 */
export async function prepareCeApr(
  desk: WorkingDesk,
  session: Session,
  wanted: WantedRelease,
  work: LongWork,
): Promise<ReleaseSheet> {
  const last = lastReport(session)
  session.leaving = null
  const options = followed(work, 'prepare-release')
  const report = await overDates(session, last, wanted.coarser, options)
  const leaving = await prepareReport(desk.store.db, { ...wanted, report }, options)
  const { printed, explanation } = leaving
  const sheet: ReleaseSheet = {
    ...wanted,
    at: desk.now().toISOString(),
    printed,
    chosen: chosenOf(wanted.coarser, titlesOf(last.tables)),
    summary: [...(explanation?.summary ?? [profileRules[wanted.profile].words])],
    tables: (explanation?.tables ?? []).map(({ table, hidden, shown, words }) => ({
      table,
      hidden,
      shown,
      words,
    })),
  }
  session.leaving = { sheet, leaving }
  return sheet
}

/**
 * What could be merged, widened or left out besides what was chosen, so that more shows; after a refusal, so that it can
 * leave at all.
 * @throws AppError not-found, not-allowed, cancelled
 */
export async function coarserCeAprs(
  { store: { db } }: WorkingDesk,
  session: Session,
  wanted: WantedRelease,
  work: LongWork,
): Promise<readonly Alternative[]> {
  const last = lastReport(session)
  if (profileRules[wanted.profile].exact) return []
  const options = followed(work, 'release-alternatives')
  const report = await overDates(session, last, wanted.coarser, options)
  const wider: MadeReport[] = []
  for (const days of widerSpans(report.range)) wider.push(await makeOver(session, report, days, options))
  const now = isHeld(session.leaving, wanted) ? session.leaving.leaving.suppression : null
  return coarserReports(db, { ...wanted, report }, { now, wider }, options)
}

/**
 * Saves what was prepared with its entry in the ledger: what was shown, and nothing made anew.
 * @throws AppError not-found, not-allowed, and what `discloseReport` throws
 */
export async function releaseCeApr(
  desk: WorkingDesk,
  session: Session,
  { form, ...answers }: TotalsAnswers & { readonly form: 'zip' | 'pdf' },
  place: () => Promise<string | null>,
): Promise<OutputOf<Contract['reports']['release']>> {
  const held = heldRelease(session)
  return saveTotals(desk, { totals: 'report', answers }, place, async (where) => {
    const { leaving } = held
    const entry = await discloseReport(desk, leaving, { ...where, form })
    // The same again, in its other form, tells nothing more.
    if (session.leaving === held)
      session.leaving = { ...held, leaving: { ...leaving, against: [...leaving.against, entry] } }
  })
}

function heldRelease({ leaving }: Session): HeldRelease {
  if (leaving === null) throw new AppError('not-found', 'Choose whom the report is for first, then save it.')
  return leaving
}

function isHeld(
  held: HeldRelease | null,
  { profile, threshold, coarser }: WantedRelease,
): held is HeldRelease {
  return (
    held !== null &&
    held.sheet.profile === profile &&
    held.sheet.threshold === threshold &&
    JSON.stringify(held.sheet.coarser) === JSON.stringify(coarser)
  )
}

/** The report made last, over the dates that were chosen instead of its own. */
async function overDates(
  session: Session,
  last: MadeReport,
  coarser: readonly Coarser[],
  options: JobOptions,
): Promise<MadeReport> {
  const wider = coarser.findLast(({ kind }) => kind === 'wider-dates')
  return wider?.kind === 'wider-dates' ? makeOver(session, last, wider, options) : last
}

async function makeOver(
  session: Session,
  { range }: MadeReport,
  { start, end }: Span,
  options: JobOptions,
): Promise<MadeReport> {
  if (end < start) throw new AppError('bad-input', 'The last day must be the same as or after the first day.')
  return makeReport({ store: placeOf(session), report: 'ce-apr', range: { ...range, start, end } }, options)
}
