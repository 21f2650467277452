import { widerSpans } from '#shared/domain/disclosure/date-spans.ts'
import { profileRules } from '#shared/domain/disclosure/profile.ts'
import type { TotalsAnswers } from '#shared/domain/disclosure/totals-answers.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import type { Contract, OutputOf } from '#shared/ipc/contract.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { ReleaseSheet, WantedRelease } from '#shared/ipc/report-calls.ts'
import { runJob } from '#main/jobs/run-job.ts'
import type { WorkingDesk } from './desk.ts'
import { discloseReport, prepareReport, type LeavingReport } from './disclose-report.ts'
import { earlierTotals } from './earlier-totals.ts'
import { makeReport } from './make-report.ts'
import { lastReport, placeOf, type LongWork } from './reports.ts'
import { saveTotals } from './save-totals.ts'
import type { Session } from './session.ts'

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
  { signal, push }: LongWork,
): Promise<ReleaseSheet> {
  const report = lastReport(session)
  session.leaving = null
  const leaving = await prepareReport(
    desk.store.db,
    { report, ...wanted },
    { signal, onProgress: (progress) => push({ kind: 'progress', job: 'prepare-release', ...progress }) },
  )
  const { printed, explanation } = leaving
  const sheet: ReleaseSheet = {
    ...wanted,
    at: desk.now().toISOString(),
    printed,
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
 * What could be merged, widened or left out of the prepared report so that more shows, in words.
 * @throws AppError not-found, cancelled
 */
export async function coarserCeAprs(
  { store: { db } }: WorkingDesk,
  session: Session,
  { signal, push }: LongWork,
): Promise<readonly string[]> {
  const { profile, threshold } = heldRelease(session).leaving
  const report = lastReport(session)
  const store = placeOf(session)
  const options = {
    signal,
    onProgress: (progress: Readonly<Record<'done' | 'total', number> & { words: string }>) =>
      push({ kind: 'progress', job: 'release-alternatives', ...progress }),
  }
  const wider: MadeReport[] = []
  for (const days of widerSpans(report.range))
    wider.push(await makeReport({ store, report: 'ce-apr', range: { ...report.range, ...days } }, options))
  const { published: earlier } = await earlierTotals(db)
  return runJob('release-alternatives', { report, profile, threshold, earlier, wider }, options)
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
