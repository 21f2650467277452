import { defaultThreshold } from '#shared/domain/disclosure/small-cells.ts'
import { monthsBetween, monthsFault } from '#shared/domain/trends/months.ts'
import type { TotalsAnswers } from '#shared/domain/disclosure/totals-answers.ts'
import type { Contract, OutputOf } from '#shared/ipc/contract.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { PushedEvent } from '#shared/ipc/events.ts'
import type { TrendSheet, WantedTrends } from '#shared/ipc/trend-calls.ts'
import { coCOfProject } from '#main/store/repositories/projects.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { today, type WorkingDesk } from './desk.ts'
import { discloseTrends, prepareTrends, type PreparedTrends } from './release-trends.ts'
import { saveTotals } from './save-totals.ts'
import type { Session } from './session.ts'

/** The trends made last. They go with the session. */
export interface HeldTrends {
  readonly sheet: TrendSheet
  readonly prepared: PreparedTrends
}

/**
 * Makes trends of the hat's CoC as they would leave, and keeps them until the vault is locked.
 * @throws AppError bad-input, not-allowed, cancelled
 */
export async function makeTrends(
  desk: WorkingDesk,
  session: Session,
  wanted: WantedTrends,
  { signal, push }: { readonly signal: AbortSignal; readonly push: (event: PushedEvent) => void },
): Promise<TrendSheet> {
  const { first, last, profile } = wanted
  const fault = monthsFault(first, last, today(desk).slice(0, 7))
  if (fault !== null) throw new AppError('bad-input', `${fault.message}.`)
  session.trends = null
  const { db } = desk.store
  const start = `${first}-01`
  const prepared = await prepareTrends(
    {
      db,
      store: { file: vaultFiles(session.folder).store, keyHex: session.vault.dataKeyHex },
      range: {
        start,
        end: monthsBetween(start, `${last}-01`).at(-1)?.end ?? start,
        CoCCode: await coCOfProject(db, desk.hat.ProjectID),
        ProjectIDs: null,
        software: 'Threshold',
      },
      profile,
      threshold: defaultThreshold,
    },
    { signal, onProgress: (progress) => push({ kind: 'progress', job: 'make-trends', ...progress }) },
  )
  const { printed, explanation } = prepared
  const sheet: TrendSheet = {
    ...wanted,
    at: desk.now().toISOString(),
    printed,
    summary: [...explanation.summary],
    tables: explanation.tables.map((table) => ({ ...table })),
  }
  session.trends = { sheet, prepared }
  return sheet
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
