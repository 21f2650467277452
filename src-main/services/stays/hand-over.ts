import { laterOf } from '#shared/domain/date/iso-date.ts'
import type { Handover } from '#shared/domain/stay/end-stay.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { handOverPlace } from '../priority/list-place.ts'

/**
 * The new head is head for the whole stay, as HUD has it, and takes over the move-in (3.20), which goes by the head:
 * on its day, or on her own start when she came later. Their place on the priority list goes with her; without a day it
 * stays with the old head, who moves on to another project.
 */
export async function handOver(
  session: WriteSession,
  { newHead, oldHead, relationships }: Handover,
  today: string | null,
): Promise<void> {
  for (const { member, code } of relationships)
    await session.update('Enrollment', member.EnrollmentID, { RelationshipToHoH: code })
  const MoveInDate =
    newHead.MoveInDate ??
    (oldHead.MoveInDate === null ? null : laterOf(oldHead.MoveInDate, newHead.EntryDate))
  await session.update('Enrollment', newHead.EnrollmentID, { RelationshipToHoH: 1, MoveInDate })
  if (today !== null)
    await handOverPlace(session, { oldHead: oldHead.PersonalID, newHead: newHead.PersonalID, today })
}
