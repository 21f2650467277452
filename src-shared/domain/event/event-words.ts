import { eventGroup, type EventGroup } from '#shared/hud/fy2026/events.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'

/** How a community speaks of a CE Event (4.20.2). */
export interface EventWords {
  readonly Event: number
  /** The community's own heading for it; null where it has none. */
  readonly category: string | null
  readonly label: string
  /** What it stands for, in one sentence without a full stop. */
  readonly explanation: string
}

/** The words of an event; HUD's own where the community has none. */
export function wordsOfEvent(words: readonly EventWords[], event: number): EventWords {
  return (
    words.find((one) => one.Event === event) ?? {
      Event: event,
      category: null,
      label: labelOf('EventType', event) ?? 'An event this version does not know',
      explanation: '',
    }
  )
}

export const eventGroupLabels = {
  access: 'Access events',
  referral: 'Referral events',
} as const satisfies Record<EventGroup, string>

/** What stands under an event where it is chosen: the community's heading for it, and what it means. */
export function eventHint({ category, explanation }: EventWords): string | undefined {
  const words = [category, explanation].filter((part) => part !== null && part !== '')
  return words.length === 0 ? undefined : words.join(': ')
}

/** The heading an event is offered under. */
export function eventGroupWords(event: number): string {
  return eventGroupLabels[eventGroup(event) ?? 'referral']
}
