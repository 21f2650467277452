import type { EntityManager } from 'typeorm'
import { elsewhere, waysIn } from '#shared/domain/access/begin-access.ts'
import { checkLaterWayIn, type WayInAnswers } from '#shared/domain/access/way-in.ts'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { readOnlyTime } from '#shared/domain/hat/may-write.ts'
import { refusal } from '#shared/domain/hat/permissions.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { RecordedWayIn } from '#shared/ipc/access-calls.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { accessPoints, wayInOf } from '#main/store/repositories/access.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay, requireTime, worksWith } from '../guard.ts'
import { save } from '../save.ts'
import { stayFacts } from '../stays/stay-facts.ts'

/** How the household of an enrollment came to Coordinated Entry, as far as it was told. @throws AppError not-found */
export async function recordedWayIn(desk: WorkingDesk, EnrollmentID: string): Promise<RecordedWayIn> {
  const wearer = { role: desk.role, workgroup: desk.hat.workgroup }
  const { readOnlyReason, ...recorded } = await gather(desk, desk.store.db, EnrollmentID)
  return { ...recorded, readOnlyReason: readOnlyReason ?? refusal(wearer, 'access.record') }
}

/** Tells how a household came where nobody has, or corrects it with a reason. @throws AppError not-allowed, not-found */
export async function saveWayIn(
  desk: WorkingDesk,
  request: {
    readonly EnrollmentID: string
    readonly answers: WayInAnswers
    readonly acceptWarnings: boolean
  },
): Promise<SaveOutcome> {
  requireMay(desk, 'access.record')
  const { EnrollmentID, answers, acceptWarnings } = request
  const reason = typed(answers.reason)
  return save(
    desk,
    { act: 'access.way', acceptWarnings, draft_id: null, ...(reason === null ? {} : { reason }) },
    async ({ db }) => {
      const context = await gather(desk, db, EnrollmentID)
      requireTime(context)
      return checkLaterWayIn(answers, context)
    },
    async (session) => {
      const { PersonalID } = await gather(desk, session.db, EnrollmentID)
      const row = await wayInOf(session.db, EnrollmentID)
      const isElsewhere = answers.accessPoint === elsewhere
      const told = {
        access_point_ProjectID: isElsewhere ? null : (answers.accessPoint ?? null),
        access_point_name: isElsewhere ? typed(answers.accessPointName) : null,
        how_came: answers.howCame ?? 'other',
        note: typed(answers.note),
      }
      if (row === null)
        await session.insert('access', { EnrollmentID, PersonalID, ProjectID: desk.hat.ProjectID, ...told })
      else await session.update('access', row.EnrollmentID, told)
      return EnrollmentID
    },
  )
}

async function gather(desk: WorkingDesk, db: EntityManager, EnrollmentID: string): Promise<RecordedWayIn> {
  const { PersonalID, alias, stay } = await stayFacts(desk, db, EnrollmentID)
  if (stay.ProjectType !== coordinatedEntry)
    throw new AppError('not-found', 'This enrollment is not in Coordinated Entry. Go back and open another.')
  const row = await wayInOf(db, EnrollmentID)
  return {
    PersonalID,
    alias,
    readOnlyReason: readOnlyTime(desk.hat, stay, await worksWith(desk, db, PersonalID)),
    today: today(desk),
    EntryDate: stay.EntryDate,
    accessPoints: [...(await accessPoints(db))],
    saved:
      row === null
        ? null
        : {
            accessPoint: row.access_point_ProjectID ?? elsewhere,
            accessPointName: row.access_point_name,
            howCame: waysIn.find((way) => way === row.how_came) ?? null,
            note: row.note,
          },
  }
}
