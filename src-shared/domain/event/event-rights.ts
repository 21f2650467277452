import { error, type Issue } from '#shared/domain/issue.ts'
import { workgroupLabels, workgroups, type Workgroup } from '#shared/domain/hat/workgroup.ts'

/** Which CE Events (4.20.2) each workgroup logs, as a community has agreed. A workgroup that is not named logs none. */
export type EventRights = Readonly<Partial<Record<Workgroup, readonly number[]>>>

const openings = [10, 11, 12, 13, 14, 15, 18]
const everyEvent = [1, 2, 3, 4, 5, 6, 7, 8, 9, ...openings.slice(0, -1), 16, 18]

/** Who logs what until a community says otherwise. */
export const starterEventRights: EventRights = {
  case_manager: everyEvent,
  ce_assessor: everyEvent,
  priority_list_contact: openings,
  supervisor: everyEvent,
}

/** Whether a workgroup logs this event. */
export function mayLog(rights: EventRights, workgroup: Workgroup, event: number): boolean {
  return rights[workgroup]?.includes(event) === true
}

/**
 * Whether a workgroup corrects an event that is on record: whoever logs such events, and everybody who logs any where
 * nobody does, as with a retired one (17) that came from another system.
 */
export function mayCorrect(rights: EventRights, workgroup: Workgroup, event: number | null): boolean {
  if (event === null || loggersOf(rights, event).length === 0) return (rights[workgroup] ?? []).length > 0
  return mayLog(rights, workgroup, event)
}

/** Why a workgroup may not log an event, and who does; null when it may. */
export function whyMayNotLog(rights: EventRights, workgroup: Workgroup, event: number): string | null {
  if (mayLog(rights, workgroup, event)) return null
  return `${whoLogs(rights, event)}: choose another event, or switch your workgroup in Settings`
}

/** The same as an issue of the answer that chose it. */
export function checkRight(
  rights: EventRights,
  workgroup: Workgroup,
  event: number,
  path: string,
): readonly Issue[] {
  const why = whyMayNotLog(rights, workgroup, event)
  return why === null ? [] : [error(path, why)]
}

/** Why a workgroup may not correct an event, and who may; null when it may. */
export function whyMayNotCorrect(
  rights: EventRights,
  workgroup: Workgroup,
  event: number | null,
): string | null {
  if (mayCorrect(rights, workgroup, event)) return null
  return `${whoLogs(rights, event)}: switch your workgroup in Settings to correct it`
}

/** The workgroups that log an event. */
export function loggersOf(rights: EventRights, event: number): readonly Workgroup[] {
  return workgroups.filter((workgroup) => mayLog(rights, workgroup, event))
}

function whoLogs(rights: EventRights, event: number | null): string {
  const who = event === null ? [] : loggersOf(rights, event)
  if (who.length === 0) return 'In your community nobody logs this event'
  return `This event is logged by the ${listed(who.map((one) => workgroupLabels[one]))}`
}

/** Names in a row: `Case manager, Supervisor or Coordinated Entry assessor`. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
}
