import type { Exit } from '#shared/domain/stay/exit.ts'
import type { StayMember } from '#shared/domain/stay/stay.ts'
import { newId } from '#main/store/new-id.ts'
import type { WriteSession } from '#main/store/write-session.ts'

/** Writes the exit (3.11, 3.12) of everyone who leaves. */
export async function recordExits(
  session: WriteSession,
  leavers: readonly Pick<StayMember, 'EnrollmentID' | 'PersonalID'>[],
  exit: Exit,
): Promise<void> {
  for (const { EnrollmentID, PersonalID } of leavers) {
    await session.insert('Exit', { ExitID: newId(), EnrollmentID, PersonalID, ...exit })
  }
}
