import { z } from 'zod'
import { recordId } from '#shared/domain/client/answer.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { amendExitAnswersSchema } from '#shared/domain/stay/amend-exit.ts'
import type { ExitAmendContext } from '#shared/domain/stay/check-amend-exit.ts'
import { endStayAnswersSchema } from '#shared/domain/stay/end-stay.ts'
import { staySchema } from '#shared/domain/stay/stay.ts'
import { call } from './call.ts'
import { saveInput } from './save-input.ts'

const householdId = z.string().min(1).max(32)

const recordedExitSchema = z.object({
  EnrollmentID: z.string(),
  PersonalID: z.string(),
  alias: z.string(),
  ProjectName: z.string(),
  /** Why it can be read but not changed under the hat worn, or null. */
  readOnlyReason: z.string().nullable(),
  /** Null while this person is still in the project. */
  context: z.custom<ExitAmendContext>((value) => typeof value === 'object').nullable(),
})
export type RecordedExit = z.output<typeof recordedExitSchema>

export const stayCalls = {
  /** A household's stay with everyone in it, in the project named, or in the one worn. */
  get: call('hat', z.object({ HouseholdID: householdId, ProjectID: recordId.optional() }), staySchema),
  /** Ends it, for everyone or for some. */
  end: call(
    'hat',
    z.object({ HouseholdID: householdId, answers: endStayAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
  /** The exit of one enrollment, as it can be amended. */
  exit: call('hat', z.object({ EnrollmentID: recordId }), recordedExitSchema),
  /** Corrects it, with a reason that stays in the history. */
  amendExit: call(
    'hat',
    z.object({ EnrollmentID: recordId, answers: amendExitAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
}
