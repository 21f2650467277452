import { error, type Issue } from '#shared/domain/issue.ts'
import type { Hat } from '#shared/domain/hat/hat.ts'
import { groupWorn, type NamedGroup } from '#shared/domain/hat/worn-group.ts'

/** A workgroup of the community, and the CE Events (4.20.2) it logs. */
interface LoggingGroup extends NamedGroup {
  readonly mayLog: readonly number[]
}

/** Who logs what, as the community has agreed: its pack says it. */
export type EventRights = readonly LoggingGroup[]

/** Who asks: the hat worn. */
export type Logger = Pick<Hat, 'workgroup' | 'group'>

/** Whether a workgroup logs this event. */
export function mayLog(rights: EventRights, logger: Logger, event: number): boolean {
  return groupWorn(rights, logger)?.mayLog.includes(event) === true
}

/**
 * Whether a workgroup corrects an event that is on record: whoever logs such events, and everybody who logs any where
 * nobody does, as with a retired one (17) that came from another system.
 */
export function mayCorrect(rights: EventRights, logger: Logger, event: number | null): boolean {
  if (event === null || loggersOf(rights, event).length === 0)
    return (groupWorn(rights, logger)?.mayLog ?? []).length > 0
  return mayLog(rights, logger, event)
}

/** An issue of the answer that chose an event this workgroup does not log, with who does. */
export function checkRight(
  rights: EventRights,
  logger: Logger,
  event: number,
  path: string,
): readonly Issue[] {
  if (mayLog(rights, logger, event)) return []
  return [
    error(path, `${whoLogs(rights, event)}: choose another event, or switch your workgroup in Settings`),
  ]
}

/** Why a workgroup may not correct an event, and who may; null when it may. */
export function whyMayNotCorrect(rights: EventRights, logger: Logger, event: number | null): string | null {
  if (mayCorrect(rights, logger, event)) return null
  return `${whoLogs(rights, event)}: switch your workgroup in Settings to correct it`
}

/** The workgroups that log an event. */
export function loggersOf(rights: EventRights, event: number): EventRights {
  return rights.filter((group) => group.mayLog.includes(event))
}

/** Workgroups in a row: `Case manager, Supervisor or CAS Assessor`. */
export function eitherOf(groups: EventRights): string {
  const names = groups.map(({ label }) => label)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
}

function whoLogs(rights: EventRights, event: number | null): string {
  const who = event === null ? [] : loggersOf(rights, event)
  if (who.length === 0) return 'In your community nobody logs this event'
  return `This event is logged by ${eitherOf(who)}`
}
