import { picklists } from './generated/picklists.ts'
import type { HudColumnName } from './types.ts'

/** The two groups of CE Events (4.20.2): access to the system, and referral out of it. */
export type EventGroup = 'access' | 'referral'

/** The columns of Event.csv that only some events have (4.20.A to 4.20.E). */
export type EventField = Extract<
  HudColumnName<'Event'>,
  | 'ProbSolDivRRResult'
  | 'ReferralCaseManageAfter'
  | 'LocationCrisisOrPHHousing'
  | 'ReferralResult'
  | 'ResultDate'
>

/** What a referral needs to know of a project: its type (2.02.6) and its funders (2.06.1) on the event's date. */
export interface ReferralProject {
  readonly ProjectType: number | null
  readonly openFunders: readonly number[]
}

/** Whether an event is an access or a referral event (4.20.2). Null for a code that HUD does not know. */
export function eventGroup(event: number | null): EventGroup | null {
  if (includes(accessEvents, event)) return 'access'
  return includes(referralEvents, event) ? 'referral' : null
}

/** Events that say a real bed, unit or voucher was open: 10 to 15, 17 and 18 (4.20.2). */
export function isOpening(event: number | null): boolean {
  return hasLocation(event) || includes(voucherEvents, event)
}

/** True for an event that stands in older records only and is not offered for a new one: 17, retired in August 2023. */
export function isHistoryOnly(event: number | null): boolean {
  return picklists.EventType.some((option) => option.code === event && 'retired' in option)
}

/** Whether a problem-solving event tells if the household was housed again in a safe place (4.20.A, event 2). */
export function hasProblemSolvingResult(event: number | null): boolean {
  return event === problemSolving
}

/** Whether an event tells of enrollment in aftercare (4.20.B, event 5). */
export function hasAftercareResult(event: number | null): boolean {
  return event === postPlacement
}

/** Whether an event names the project that the household was referred to (4.20.C, events 10 to 15). */
export function hasLocation(event: number | null): boolean {
  return event !== null && projectTypesOf(event) !== null
}

/**
 * Whether an event comes to a referral result and a result date (4.20.D and 4.20.E): events 10 to 15 and 18, and
 * event 17 in older records. The date belongs to a result and stays empty without one.
 */
export function hasResult(event: number | null): boolean {
  return isOpening(event)
}

/** The dependent columns of an event, in the order of Event.csv. Every other dependent column stays null. */
export function eventFields(event: number | null): readonly EventField[] {
  const fields: readonly (readonly [EventField, boolean])[] = [
    ['ProbSolDivRRResult', hasProblemSolvingResult(event)],
    ['ReferralCaseManageAfter', hasAftercareResult(event)],
    ['LocationCrisisOrPHHousing', hasLocation(event)],
    ['ReferralResult', hasResult(event)],
    ['ResultDate', hasResult(event)],
  ]
  return fields.filter(([, belongs]) => belongs).map(([field]) => field)
}

/**
 * Whether a project can be the place of an event (4.20.C). The caller offers only projects that receive referrals on
 * the event's date (2.09.3); this rule matches the event with the project's type. A joint TH and RRH component is set up
 * as a TH and an RRH project, both with an open grant of one of the sources that fund joint components.
 */
export function acceptsProject(event: number | null, project: ReferralProject): boolean {
  const types = event === null ? null : projectTypesOf(event)
  if (types === null || !includes(types, project.ProjectType)) return false
  return event !== jointComponent || project.openFunders.some((funder) => jointFunders.has(funder))
}

const [accessEvents, referralEvents] = picklists.EventGroup.map((group): readonly number[] => group.events)

const problemSolving = 2
const postPlacement = 5
const jointComponent = 12

/** 17 Emergency Housing Voucher, 18 Housing Stability Voucher: openings that are at no project. */
const voucherEvents: readonly number[] = [17, 18]

/** 44 CoC Joint Component TH/RRH, 54 Unsheltered Special NOFO, 55 Rural Special NOFO. */
const jointFunders: ReadonlySet<number> = new Set([44, 54, 55])

/** The project types (2.02.6) that events 10 to 15 refer to. */
function projectTypesOf(event: number): readonly number[] | null {
  switch (event) {
    case 10:
      return [0, 1, 8]
    case 11:
      return [2]
    case 12:
      return [2, 13]
    case 13:
      return [13]
    case 14:
      return [3]
    case 15:
      return [9, 10]
    default:
      return null
  }
}

function includes(codes: readonly number[] | undefined, code: number | null): boolean {
  return code !== null && codes !== undefined && codes.includes(code)
}
