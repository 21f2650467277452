import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import {
  checkStepTransfer,
  parseStepTransfer,
  type StepTransferAnswers,
} from '#shared/domain/transfer/step-transfer.ts'
import { stateAfter } from '#shared/domain/transfer/transfer-state.ts'
import { transferRowSchema } from '#shared/ipc/transfer-calls.ts'
import type { EntityManager } from 'typeorm'
import { transferById, type TransferRow } from '#main/store/repositories/transfers.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay, requireStay } from '../guard.ts'
import { save } from '../save.ts'
import { asShown } from './refuges.ts'

interface Request {
  readonly transfer_id: string
  readonly answers: StepTransferAnswers
  readonly acceptWarnings: boolean
}

/** Records a step of a transfer: the notice, the answer, or that it is withdrawn. @throws AppError not-allowed, not-found */
export async function stepTransfer(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'transfer.ask')
  const { transfer_id, answers } = request
  return save(
    desk,
    { ...request, act: `transfer.${answers.step}`, draft_id: null },
    async ({ db }) =>
      checkStepTransfer(answers, {
        today: today(desk),
        transfer: transferRowSchema.parse(await ownTransfer(desk, db, transfer_id)),
      }),
    async (session) => {
      const { state } = transferRowSchema.parse(await ownTransfer(desk, session.db, transfer_id))
      const { on, why } = parseStepTransfer(answers)
      await session.update(
        'transfer',
        transfer_id,
        answers.step === 'notify'
          ? { notified_on: on }
          : { state: stateAfter(answers.step, state), outcome_on: on, outcome_why: why },
      )
      return transfer_id
    },
  )
}

/** A transfer from the project worn. @throws AppError not-allowed, not-found */
export async function ownTransfer(
  desk: WorkingDesk,
  db: EntityManager,
  transfer_id: string,
): Promise<TransferRow> {
  const transfer = await transferById(db, transfer_id)
  const { PersonalID, from_ProjectID: ProjectID, from_name: ProjectName } = transfer
  requireStay(desk, await asShown(desk, db, { PersonalID, ProjectID, ProjectName }))
  return transfer
}
