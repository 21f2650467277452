import { laterOf } from '#shared/domain/date/iso-date.ts'
import { headOf, wasThere, type Stay, type StayMember } from '#shared/domain/stay/stay.ts'
import type { WriteSession } from '#main/store/write-session.ts'

/**
 * Writes the move-in date (3.20) of a household that moved in: for everyone whose enrollment holds that day. Who had
 * left by then never moved in; who came later lives there from their own start, so nothing is dated before it.
 */
export async function recordMoveIn(
  session: WriteSession,
  members: readonly StayMember[],
  MoveInDate: string,
): Promise<void> {
  for (const member of members) {
    if (wasThere(member, MoveInDate)) await session.update('Enrollment', member.EnrollmentID, { MoveInDate })
  }
}

/**
 * Puts another move-in date, or none, in the place of the one on record with the head of household. Nobody keeps the
 * one that was wrong, nor what it was before a head who came later took it over; a date of somebody's own stays.
 */
export async function amendMoveIn(
  session: WriteSession,
  stay: Pick<Stay, 'members'>,
  MoveInDate: string | null,
): Promise<void> {
  const head = headOf(stay)
  const isWrong = (date: string | null): boolean =>
    date !== null && laterOf(date, head.EntryDate) === head.MoveInDate
  for (const member of stay.members) {
    const isThere = MoveInDate !== null && wasThere(member, MoveInDate)
    if (isThere || isWrong(member.MoveInDate)) {
      await session.update('Enrollment', member.EnrollmentID, { MoveInDate: isThere ? MoveInDate : null })
    }
  }
}
