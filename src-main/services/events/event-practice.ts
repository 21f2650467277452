import type { EntityManager } from 'typeorm'
import { starterEventPractice, type EventPractice } from '#shared/domain/event/event-practice.ts'

/** Who logs which CE Event in this agency's community, and in which words. */
export async function readEventPractice(_db: EntityManager): Promise<EventPractice> {
  return starterEventPractice
}
