import { hasAftercareResult, hasProblemSolvingResult, isOpening } from '#shared/hud/fy2026/events.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'
import type { CeEvent } from '#shared/ipc/client-calls.ts'

/** What an event came to: a referral's result (4.20.D), or what two other events tell (4.20.A, 4.20.B). */
export function resultInTable({
  Event,
  ReferralResult,
  ProbSolDivRRResult,
  ReferralCaseManageAfter,
}: CeEvent): string {
  if (isOpening(Event)) {
    const label = labelOf('ReferralResult', ReferralResult)
    return label === null ? 'Not yet' : upperFirst(label.replace(/^.*: /, ''))
  }
  if (hasProblemSolvingResult(Event)) {
    return yesOrNo(ProbSolDivRRResult, 'Housed in a safe place', 'Not housed by it')
  }
  if (hasAftercareResult(Event)) return yesOrNo(ReferralCaseManageAfter, 'In aftercare', 'Not in aftercare')
  return ''
}

function yesOrNo(code: number | null, yes: string, no: string): string {
  if (code === null) return 'Not yet'
  return code === 1 ? yes : no
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
