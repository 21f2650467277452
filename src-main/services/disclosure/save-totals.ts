import { typed } from '#shared/domain/client/typed-text.ts'
import {
  checkTotalsAnswers,
  type Totals,
  type TotalsAnswers,
} from '#shared/domain/disclosure/totals-answers.ts'
import type { Issue } from '#shared/domain/issue.ts'
import type { WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'

/** Where totals go, as it was answered. */
export type WhereTotalsGo = Readonly<Record<'path' | 'recipient' | 'purpose', string>>

/**
 * Lets totals out once it is said who gets them and what for, and a place is chosen.
 * @throws AppError not-allowed, and what `disclose` throws
 */
export async function saveTotals(
  desk: WorkingDesk,
  { totals, answers }: { readonly totals: Totals; readonly answers: TotalsAnswers },
  place: () => Promise<string | null>,
  disclose: (where: WhereTotalsGo) => Promise<void>,
): Promise<{ saved: boolean; issues: Issue[] }> {
  requireMay(desk, 'totals.release')
  const issues = [...checkTotalsAnswers(answers, totals)]
  if (issues.length > 0) return { saved: false, issues }
  const path = await place()
  if (path === null) return { saved: false, issues }
  await disclose({ path, recipient: typed(answers.recipient) ?? '', purpose: typed(answers.purpose) ?? '' })
  return { saved: true, issues }
}
