import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import type { Pack } from '#shared/domain/pack/pack.ts'
import type { EventRights } from './event-rights.ts'
import type { EventWords } from './event-words.ts'

/** How a community logs CE Events (4.20): who logs which, and in which words. */
export interface EventPractice {
  readonly eventRights: EventRights
  readonly eventWords: readonly EventWords[]
}

/** What a pack says of CE Events; the words it leaves out are those that go with HUD's list. */
export function eventPracticeOf({ workgroups, events }: Pick<Pack, 'workgroups' | 'events'>): EventPractice {
  const named = new Set(events.map(({ Event }) => Event))
  return {
    eventRights: workgroups,
    eventWords: [...events, ...hudPack.events.filter(({ Event }) => !named.has(Event))].toSorted(
      (one, other) => one.Event - other.Event,
    ),
  }
}
