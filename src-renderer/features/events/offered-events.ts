import type { LogEventContext } from '#shared/domain/event/check-log-event.ts'
import { loggersOf, mayLog } from '#shared/domain/event/event-rights.ts'
import { wordsOfEvent, type EventWords } from '#shared/domain/event/event-words.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'

type Known = Pick<LogEventContext, 'practice' | 'logger'>

/** The events that the workgroup worn logs, access before referral, in the community's words. */
export function offeredEvents({ practice, logger }: Known): readonly EventWords[] {
  const { eventRights, eventWords } = practice
  return events
    .filter((event) => mayLog(eventRights, logger, event))
    .map((event) => wordsOfEvent(eventWords, event))
}

/** The events that others log, each group of them with its workgroups, as one sentence; null where there is none. */
export function othersLog({ practice, logger }: Known): string | null {
  const { eventRights, eventWords } = practice
  const byWho = new Map<string, string[]>()
  for (const event of events) {
    const who = loggersOf(eventRights, event)
    if (who.length === 0 || mayLog(eventRights, logger, event)) continue
    const names = listed(
      who.map(({ label }) => label),
      'or',
    )
    byWho.set(names, [...(byWho.get(names) ?? []), lowerFirst(wordsOfEvent(eventWords, event).label)])
  }
  const parts = [...byWho].map(([names, labels]) => `${names}: ${listed(labels, 'and')}`)
  return parts.length === 0 ? null : `Others are logged by somebody else. ${parts.join('. ')}.`
}

const events = optionsOf('EventType').map(({ code }) => code)

function listed(names: readonly string[], word: 'and' | 'or'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
