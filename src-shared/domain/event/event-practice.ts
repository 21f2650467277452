import { starterEventRights, type EventRights } from './event-rights.ts'
import { starterEventWords, type EventWords } from './event-words.ts'

/** How a community logs CE Events (4.20): who logs which, and in which words. */
export interface EventPractice {
  readonly eventRights: EventRights
  readonly eventWords: readonly EventWords[]
}

/** What every vault starts with. */
export const starterEventPractice: EventPractice = {
  eventRights: starterEventRights,
  eventWords: starterEventWords,
}
