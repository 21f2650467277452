import { waysIn } from '#shared/domain/access/begin-access.ts'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { refusal } from '#shared/domain/hat/permissions.ts'
import { needsLivingSituation } from '#shared/domain/living-situation/needs-living-situation.ts'
import type { AccessRecord } from '#shared/ipc/access-calls.ts'
import { accessOfClient, resolutionsOfClient, situationsOfClient } from '#main/store/repositories/access.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import { enrollmentsOfClient } from '#main/store/repositories/enrollments.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { hiddenRefuges, saidName } from '../transfers/refuges.ts'

/** What access points recorded of a client: how she came, where she lived, what was tried. @throws AppError not-found */
export async function accessRecord(desk: WorkingDesk, PersonalID: string): Promise<AccessRecord> {
  const { db } = desk.store
  const { alias } = await clientById(db, PersonalID)
  const situations = await situationsOfClient(db, PersonalID)
  const ways = await accessOfClient(db, PersonalID)
  const enrollments = await enrollmentsOfClient(db, PersonalID)
  const hidden = await hiddenRefuges(desk, db, PersonalID)
  return {
    PersonalID,
    alias,
    stays: enrollments
      .filter(({ ProjectType }) => ProjectType === coordinatedEntry)
      .map(({ EnrollmentID, HouseholdID, EntryDate, ExitDate }) => {
        const way = ways.find((one) => one.EnrollmentID === EnrollmentID)
        const howCame = waysIn.find((one) => one === way?.how_came)
        return {
          EnrollmentID,
          HouseholdID,
          EntryDate,
          ExitDate,
          access:
            way === undefined || howCame === undefined
              ? null
              : { accessPoint: saidName(hidden, way.accessPoint), howCame, note: way.note },
          needsSituation: needsLivingSituation({
            today: today(desk),
            EntryDate,
            ExitDate,
            situations: situations
              .filter((one) => one.EnrollmentID === EnrollmentID)
              .map(({ InformationDate }) => InformationDate),
          }),
        }
      }),
    situations: [...situations],
    resolutions: [...(await resolutionsOfClient(db, PersonalID))],
    refusal: refusal({ role: desk.role, workgroup: desk.hat.workgroup }, 'access.record'),
  }
}
