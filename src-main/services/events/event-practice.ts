import type { EntityManager } from 'typeorm'
import { eventPracticeOf, type EventPractice } from '#shared/domain/event/event-practice.ts'
import { readCommunity } from '../community/community.ts'

/** Who logs which CE Event in this agency's community, and in which words. */
export async function readEventPractice(db: EntityManager): Promise<EventPractice> {
  return eventPracticeOf((await readCommunity(db)).pack)
}
