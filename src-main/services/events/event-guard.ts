import type { EntityManager } from 'typeorm'
import { checkRight } from '#shared/domain/event/event-rights.ts'
import { whyEventStays, type EventWearer } from '#shared/domain/event/may-change.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { KeptRow } from '#main/store/repositories/kept-records.ts'
import type { WorkingDesk } from '../desk.ts'
import { worksWith } from '../guard.ts'
import { readEventPractice } from './event-practice.ts'

/** Who sits at a desk, with the rights of her community, and whether her project has this household. */
export async function eventWearer(
  desk: WorkingDesk,
  db: EntityManager,
  PersonalID: string,
): Promise<EventWearer> {
  const { role, hat } = desk
  const { eventRights } = await readEventPractice(db)
  return { role, hat, rights: eventRights, worksWith: await worksWith(desk, db, PersonalID) }
}

/** Why a CE Event on record can be read but not changed under the hat worn; null when it can be. */
export async function whyEventIsKept(
  desk: WorkingDesk,
  db: EntityManager,
  { row, stay, PersonalID }: Pick<KeptRow, 'row' | 'stay' | 'PersonalID'>,
): Promise<string | null> {
  return whyEventStays(await eventWearer(desk, db, PersonalID), {
    Event: asEvent(row['Event']),
    heldAt: stay,
  })
}

/** Refuses to change a CE Event that is kept. @throws AppError not-allowed */
export async function requireEvent(
  desk: WorkingDesk,
  db: EntityManager,
  kept: Pick<KeptRow, 'row' | 'stay' | 'PersonalID'>,
): Promise<void> {
  const why = await whyEventIsKept(desk, db, kept)
  if (why !== null) throw new AppError('not-allowed', `${why}.`)
}

/** What a correction may not make of an event: one that this workgroup does not log, or another than was said beside. */
export async function checkOtherEvent(
  desk: WorkingDesk,
  db: EntityManager,
  { Event }: Readonly<Record<string, unknown>>,
  saved: KeptRow['row'],
): Promise<readonly Issue[]> {
  const event = asEvent(Event)
  if (event === null || event === saved['Event']) return []
  const { EventID } = saved
  if (await db.existsBy('rapid_resolution', { EventID: String(EventID) }))
    return [error('Event', ofConversation)]
  const { eventRights } = await readEventPractice(db)
  return checkRight(eventRights, desk.hat, event, 'Event')
}

const ofConversation =
  'This event is a rapid resolution conversation and stays one: take it out if there was none'

function asEvent(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
