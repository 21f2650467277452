import type { LogEventContext } from '#shared/domain/event/check-log-event.ts'
import { eitherOf, loggersOf, mayLog } from '#shared/domain/event/event-rights.ts'
import { wordsOfEvent, type EventWords } from '#shared/domain/event/event-words.ts'
import { shortEventWords } from '#shared/domain/event/short-event-words.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'

type Known = Pick<LogEventContext, 'practice' | 'logger'>

/** The events that the workgroup worn logs, access before referral, in the community's words. */
export function offeredEvents({ practice, logger }: Known): readonly EventWords[] {
  const { eventRights, eventWords } = practice
  return events
    .filter((event) => mayLog(eventRights, logger, event))
    .map((event) => wordsOfEvent(eventWords, event))
}

/** Events that somebody else logs, by who does. */
interface OthersEvents {
  readonly who: string
  readonly events: readonly string[]
}

/** The events that the workgroup worn does not log, by those who do. What nobody logs is left out. */
export function othersLog(known: Known): readonly OthersEvents[] {
  const byWho = new Map<string, string[]>()
  for (const event of othersEvents(known)) {
    const who = eitherOf(loggersOf(known.practice.eventRights, event))
    if (who !== '') byWho.set(who, [...(byWho.get(who) ?? []), shortEventWords(event)])
  }
  return [...byWho].map(([who, labels]) => ({ who, events: labels }))
}

/** Who logs the others, in one sentence. */
export function othersInWords(known: Known): string {
  const others = othersEvents(known)
  const who = known.practice.eventRights.filter((group) =>
    others.some((event) => group.mayLog.includes(event)),
  )
  return `Other events are logged by ${eitherOf(who)}`
}

function othersEvents({ practice: { eventRights }, logger }: Known): readonly number[] {
  return events.filter((event) => !mayLog(eventRights, logger, event))
}

const events = optionsOf('EventType').map(({ code }) => code)
