import { formatDate } from '#shared/domain/date/format-date.ts'
import { openingWords } from '#shared/domain/event/opening-words.ts'
import { hasAftercareResult, hasProblemSolvingResult, isOpening } from '#shared/hud/fy2026/events.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'
import type { CeEvent } from '#shared/ipc/client-calls.ts'

/** What a CE Event is (4.20.2), short enough for a row: an opening in its few words, any other without 'Referral to'. */
export function eventInTable(event: number): string {
  if (isOpening(event)) return openingWords(event)
  const label = labelOf('EventType', event)
  return label === null ? openingWords(event) : upperFirst(label.replace(/^Referral to (?:a )?/, ''))
}

/** What an event came to: a referral's result with its day (4.20.D, E), or what two other events tell (4.20.A, B). */
export function resultInTable({
  Event,
  ReferralResult,
  ResultDate,
  ProbSolDivRRResult,
  ReferralCaseManageAfter,
}: CeEvent): string {
  if (isOpening(Event)) {
    const label = labelOf('ReferralResult', ReferralResult)
    if (label === null) return 'Not yet'
    const result = upperFirst(label.replace(/^.*: /, ''))
    return ResultDate === null ? result : `${result}, ${formatDate(ResultDate)}`
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
