import type { LeavingReason } from '#shared/domain/priority/leave.ts'
import { newId } from '#main/store/new-id.ts'
import { openEntryOf } from '#main/store/repositories/list-entries.ts'
import type { WriteSession } from '#main/store/write-session.ts'

/** Keeps a household's place on the priority list, or makes one since a day. */
export async function keepPlace(session: WriteSession, PersonalID: string, since: string): Promise<void> {
  if ((await openEntryOf(session.db, PersonalID)) !== null) return
  const entry = { list_entry_id: newId(), PersonalID, kind: 'standard', placed_on: since }
  await session.insert('list_entry', entry)
}

/** Ends a household's place where it has one: never before the day it was placed. */
export async function endPlace(
  session: WriteSession,
  PersonalID: string,
  left: { readonly left_on: string; readonly left_reason: LeavingReason },
): Promise<void> {
  const open = await openEntryOf(session.db, PersonalID)
  if (open === null) return
  const left_on = left.left_on < open.placed_on ? open.placed_on : left.left_on
  await session.update('list_entry', open.list_entry_id, { ...left, left_on })
}

/**
 * A household goes on with another head: its place goes with it. Where the new head has a place already, the two become
 * one, under the new head, since the earlier day.
 */
export async function handOverPlace(
  session: WriteSession,
  { oldHead, newHead, today }: { readonly oldHead: string; readonly newHead: string; readonly today: string },
): Promise<void> {
  const old = await openEntryOf(session.db, oldHead)
  if (old === null) return
  const own = await openEntryOf(session.db, newHead)
  if (own === null) {
    await session.update('list_entry', old.list_entry_id, { PersonalID: newHead })
    return
  }
  if (old.placed_on < own.placed_on)
    await session.update('list_entry', own.list_entry_id, { placed_on: old.placed_on })
  const left_on = today < old.placed_on ? old.placed_on : today
  await session.update('list_entry', old.list_entry_id, { left_on, left_reason: 'merged' })
}
