import { assistanceForm, parseAssistance } from '#shared/domain/assistance/assistance-form.ts'
import { givesAssistance } from '#shared/domain/assistance/assistance-kinds.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { readOnlyStay } from '#shared/domain/hat/may-write.ts'
import { refusal } from '#shared/domain/hat/permissions.ts'
import { error } from '#shared/domain/issue.ts'
import { checkForm } from '#shared/domain/record-form/check-form.ts'
import { asStored, type Values } from '#shared/domain/record-form/record-form.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { GivenAssistance } from '#shared/ipc/stay-calls.ts'
import { newId } from '#main/store/new-id.ts'
import { assistanceOf } from '#main/store/repositories/assistance.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay, requireStay } from '../guard.ts'
import { save } from '../save.ts'
import { stayFacts } from './stay-facts.ts'

/** The services and assistance given in a stay, and what the rules of another one need to know. @throws AppError */
export async function givenAssistance(desk: WorkingDesk, EnrollmentID: string): Promise<GivenAssistance> {
  const { db } = desk.store
  const { alias, stay, facts } = await stayFacts(desk, db, EnrollmentID)
  return {
    alias,
    ProjectName: stay.ProjectName,
    isGivenHere: givesAssistance(stay.ProjectType),
    readOnlyReason:
      readOnlyStay(desk.hat, stay) ??
      refusal({ role: desk.role, workgroup: desk.hat.workgroup }, 'client.edit'),
    given: [...(await assistanceOf(db, EnrollmentID))],
    facts,
  }
}

/** Records a service or assistance of rapid rehousing or prevention. @throws AppError not-allowed, not-found */
export async function addAssistance(
  desk: WorkingDesk,
  request: { readonly EnrollmentID: string; readonly answers: Values; readonly acceptWarnings: boolean },
): Promise<SaveOutcome> {
  requireMay(desk, 'client.edit')
  const { EnrollmentID, acceptWarnings } = request
  const row = asStored(assistanceForm, request.answers)
  return save(
    desk,
    { act: 'stay.assist', acceptWarnings, draft_id: null },
    async ({ db }) => {
      const { stay, facts } = await stayFacts(desk, db, EnrollmentID)
      requireStay(desk, stay)
      return givesAssistance(stay.ProjectType)
        ? checkForm(assistanceForm, row, facts)
        : [error('', `${stay.ProjectName} is neither rapid rehousing nor prevention: nothing is paid there`)]
    },
    async (session) => {
      const { PersonalID, facts } = await stayFacts(desk, session.db, EnrollmentID)
      const given = parseAssistance(row, facts)
      const assistance_id = newId()
      await session.insert('assistance', {
        assistance_id,
        EnrollmentID,
        PersonalID,
        kind: given.kind,
        date_provided: given.DateProvided,
        amount_cents: given.FAAmount === null ? null : Math.round(given.FAAmount * 100),
        pays_from: given.FAStartDate,
        pays_to: given.FAEndDate,
      })
      return assistance_id
    },
  )
}

/** Takes one back that was recorded by mistake. @throws AppError not-allowed, not-found */
export async function removeAssistance(
  desk: WorkingDesk,
  request: {
    readonly assistance_id: string
    readonly reason: string | null
    readonly acceptWarnings: boolean
  },
): Promise<SaveOutcome> {
  requireMay(desk, 'client.edit')
  const { assistance_id, acceptWarnings } = request
  const reason = typed(request.reason)
  return save(
    desk,
    { act: 'stay.assist.remove', acceptWarnings, draft_id: null, ...(reason === null ? {} : { reason }) },
    async (session) => {
      const { EnrollmentID } = await session.read('assistance', assistance_id)
      requireStay(desk, (await stayFacts(desk, session.db, EnrollmentID)).stay)
      return checkWhy(request.reason, today(desk))
    },
    async (session) => {
      await session.remove('assistance', assistance_id)
      return assistance_id
    },
  )
}
