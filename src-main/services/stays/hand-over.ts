import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { laterOf } from '#shared/domain/date/iso-date.ts'
import type { Handover } from '#shared/domain/stay/end-stay.ts'
import type { Stay } from '#shared/domain/stay/stay.ts'
import { headStays } from '#main/store/repositories/assessments.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { handOverPlace } from '../priority/list-place.ts'

/**
 * The new head is head for the whole stay, as HUD has it, and takes over the move-in (3.20), which goes by the head:
 * on its day, or on her own start when she came later. Their place on the priority list goes with her, too, where it
 * is this stay's household that waits; without a day it stays with the old head, who moves on to another project.
 */
export async function handOver(
  session: WriteSession,
  stay: Pick<Stay, 'ProjectID' | 'ProjectType'>,
  { newHead, oldHead, relationships }: Handover,
  today: string | null,
): Promise<void> {
  const waits = await isWaiting(session, stay, oldHead.PersonalID)
  for (const { member, code } of relationships)
    await session.update('Enrollment', member.EnrollmentID, { RelationshipToHoH: code })
  const MoveInDate =
    newHead.MoveInDate ??
    (oldHead.MoveInDate === null ? null : laterOf(oldHead.MoveInDate, newHead.EntryDate))
  await session.update('Enrollment', newHead.EnrollmentID, { RelationshipToHoH: 1, MoveInDate })
  if (today !== null && waits) {
    await handOverPlace(session, { oldHead: oldHead.PersonalID, newHead: newHead.PersonalID, today })
  }
}

/**
 * Whether the household of a stay is the one that waits on the list under its head: it is in Coordinated Entry, or she
 * heads no other household. Else the place is that of the people with whom she waits elsewhere.
 */
async function isWaiting(
  { db }: WriteSession,
  { ProjectID, ProjectType }: Pick<Stay, 'ProjectID' | 'ProjectType'>,
  head: string,
): Promise<boolean> {
  if (ProjectType === coordinatedEntry) return true
  const stays = await headStays(db, head)
  return stays.every((stay) => stay.ExitDate !== null || stay.ProjectID === ProjectID)
}
