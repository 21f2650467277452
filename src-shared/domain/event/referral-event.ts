import { optionsOf } from '#shared/hud/fy2026/picklist.ts'
import { hasLocation, isHistoryOnly, isOpening } from '#shared/hud/fy2026/events.ts'
import type { PicklistOption } from '#shared/hud/fy2026/shape.ts'

/** The CE Events a referral can be: a real opening, 10 to 15 or 18 (4.20.2). 17 stands in older records only. */
export function referralEventOptions(): readonly PicklistOption[] {
  return optionsOf('EventType').filter((option) => isReferralEvent(option.code))
}

/** Whether a new referral may be recorded as this event. */
export function isReferralEvent(event: number): boolean {
  return isOpening(event) && !isHistoryOnly(event)
}

/** Whether the referral names a project (4.20.C); a voucher (18) is at no project. */
export function namesProject(event: number | null | undefined): boolean {
  return hasLocation(event ?? null)
}
