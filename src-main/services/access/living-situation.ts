import type { EntityManager } from 'typeorm'
import type { RecordFacts } from '#shared/domain/client-record/record-facts.ts'
import { situationForm } from '#shared/domain/client-record/situation-form.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { readOnlyTime } from '#shared/domain/hat/may-write.ts'
import { refusal } from '#shared/domain/hat/permissions.ts'
import { checkForm } from '#shared/domain/record-form/check-form.ts'
import { asStored, rowOf, type Values } from '#shared/domain/record-form/record-form.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { newId } from '#main/store/new-id.ts'
import { hudDateTime } from '#main/store/hud-date-time.ts'
import type { KeptStay } from '#main/store/repositories/kept-records.ts'
import { shownRow } from '../clients/shown-row.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay, requireTime, worksWith } from '../guard.ts'
import { save } from '../save.ts'
import { stayFacts } from '../stays/stay-facts.ts'

interface SituationContext {
  readonly PersonalID: string
  readonly alias: string
  readonly ProjectName: string
  readonly readOnlyReason: string | null
  readonly facts: RecordFacts
}

/** What the rules of a new living situation need to know of the enrollment. @throws AppError not-found */
export async function situationContext(desk: WorkingDesk, EnrollmentID: string): Promise<SituationContext> {
  const { PersonalID, alias, stay, facts } = await stayFacts(desk, desk.store.db, EnrollmentID)
  const wearer = { role: desk.role, workgroup: desk.hat.workgroup }
  return {
    PersonalID,
    alias,
    ProjectName: stay.ProjectName,
    readOnlyReason: (await whyNot(desk, desk.store.db, PersonalID, stay)) ?? refusal(wearer, 'access.record'),
    facts,
  }
}

/** Records where somebody lives now (4.12), under one of their enrollments. @throws AppError not-allowed, not-found */
export async function addSituation(
  desk: WorkingDesk,
  request: { readonly EnrollmentID: string; readonly answers: Values; readonly acceptWarnings: boolean },
): Promise<SaveOutcome> {
  requireMay(desk, 'access.record')
  const { EnrollmentID, acceptWarnings } = request
  const row = asStored(situationForm, request.answers)
  return save(
    desk,
    { act: 'access.situation', acceptWarnings, draft_id: null },
    async ({ db }) => {
      const { PersonalID, stay, facts } = await stayFacts(desk, db, EnrollmentID)
      await requireHere(desk, db, PersonalID, stay)
      return checkForm(situationForm, row, facts)
    },
    async (session) => {
      const { PersonalID, facts } = await stayFacts(desk, session.db, EnrollmentID)
      const CurrentLivingSitID = newId()
      const answers = rowOf(situationForm, row, facts)
      await session.insert('CurrentLivingSituation', {
        CurrentLivingSitID,
        EnrollmentID,
        PersonalID,
        ...answers,
      })
      return CurrentLivingSitID
    },
  )
}

/** Takes a living situation back that was recorded by mistake: HUD's `DateDeleted`, so that an export tells it. @throws AppError not-allowed, not-found */
export async function removeSituation(
  desk: WorkingDesk,
  request: {
    readonly CurrentLivingSitID: string
    readonly reason: string | null
    readonly acceptWarnings: boolean
  },
): Promise<SaveOutcome> {
  requireMay(desk, 'access.record')
  const { CurrentLivingSitID, acceptWarnings } = request
  const reason = typed(request.reason)
  return save(
    desk,
    {
      act: 'access.situation.remove',
      acceptWarnings,
      draft_id: null,
      ...(reason === null ? {} : { reason }),
    },
    async ({ db }) => {
      const { PersonalID, stay } = await shownRow(desk, db, 'CurrentLivingSituation', CurrentLivingSitID)
      if (stay !== null) await requireHere(desk, db, PersonalID, stay)
      return checkWhy(request.reason, today(desk))
    },
    async (session) => {
      await session.update('CurrentLivingSituation', CurrentLivingSitID, {
        DateDeleted: hudDateTime(desk.now()),
      })
      return CurrentLivingSitID
    },
  )
}

/** Why the hat worn may read but not change what is recorded of a stay; null when it may. */
async function whyNot(
  desk: WorkingDesk,
  db: EntityManager,
  PersonalID: string,
  stay: KeptStay,
): Promise<string | null> {
  return readOnlyTime(desk.hat, stay, await worksWith(desk, db, PersonalID))
}

async function requireHere(
  desk: WorkingDesk,
  db: EntityManager,
  PersonalID: string,
  stay: KeptStay,
): Promise<void> {
  requireTime({ readOnlyReason: await whyNot(desk, db, PersonalID, stay) })
}
