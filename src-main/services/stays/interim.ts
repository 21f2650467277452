import { readOnlyStay } from '#shared/domain/hat/may-write.ts'
import { refusal } from '#shared/domain/hat/permissions.ts'
import { annualDue } from '#shared/domain/interim/annual-window.ts'
import { annual, interimFormOf, interimForms } from '#shared/domain/interim/interim-forms.ts'
import { checkForm } from '#shared/domain/record-form/check-form.ts'
import { asStored, rowOf, type Values } from '#shared/domain/record-form/record-form.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { Interim } from '#shared/ipc/stay-calls.ts'
import { newId } from '#main/store/new-id.ts'
import { interimRows } from '#main/store/repositories/interim-records.ts'
import { keyOf } from '#main/store/tables/rows.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay, requireStay } from '../guard.ts'
import { save } from '../save.ts'
import { stayFacts } from './stay-facts.ts'

/** What was recorded of somebody since the start of a stay, and the annual assessment that is due. @throws AppError */
export async function interimOf(desk: WorkingDesk, EnrollmentID: string): Promise<Interim> {
  const { db } = desk.store
  const { PersonalID, alias, stay, facts } = await stayFacts(desk, db, EnrollmentID)
  const rows = await interimRows(db, EnrollmentID)
  const incomes = rows.filter(({ table }) => table === 'IncomeBenefits')
  return {
    PersonalID,
    alias,
    ProjectName: stay.ProjectName,
    ProjectType: stay.ProjectType,
    readOnlyReason:
      readOnlyStay(desk.hat, stay) ??
      refusal({ role: desk.role, workgroup: desk.hat.workgroup }, 'client.edit'),
    annual: annualDue({
      today: today(desk),
      headStart: stay.headStart ?? stay.EntryDate,
      ExitDate: stay.ExitDate,
      annuals: incomes
        .filter(({ DataCollectionStage }) => DataCollectionStage === annual)
        .map(({ InformationDate }) => InformationDate),
    }),
    records: rows.map(({ table, ...row }) => ({
      ...row,
      form: interimFormOf(table, row.DisabilityType)?.id ?? '',
    })),
    facts,
  }
}

interface Request {
  readonly EnrollmentID: string
  readonly form: string
  readonly answers: Values
  readonly acceptWarnings: boolean
}

/** Records an update or the annual assessment of one person (4.02 to 4.11). @throws AppError not-allowed, not-found */
export async function addInterim(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'client.edit')
  const { EnrollmentID, acceptWarnings } = request
  const form = interimForms.find(({ id }) => id === request.form)
  if (form === undefined) throw new AppError('not-found', 'There is no such page. Go back and open it again.')
  const row = asStored(form, request.answers)
  return save(
    desk,
    { act: 'stay.interim', acceptWarnings, draft_id: null },
    async ({ db }) => {
      const { stay, facts } = await stayFacts(desk, db, EnrollmentID)
      requireStay(desk, stay)
      return checkForm(form, row, facts)
    },
    async (session) => {
      const { PersonalID, facts } = await stayFacts(desk, session.db, EnrollmentID)
      const key = newId()
      const answers = rowOf(form, row, facts)
      await session.insert(form.table, { [keyOf(form.table)]: key, EnrollmentID, PersonalID, ...answers })
      return key
    },
  )
}
