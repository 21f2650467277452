import { z } from 'zod'
import { recordId } from '#shared/domain/client/answer.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { endStayAnswersSchema } from '#shared/domain/stay/end-stay.ts'
import { staySchema } from '#shared/domain/stay/stay.ts'
import { call } from './call.ts'
import { saveInput } from './save-input.ts'

const householdId = z.string().min(1).max(32)

export const stayCalls = {
  /** A household's stay with everyone in it, in the project named, or in the one worn. */
  get: call('hat', z.object({ HouseholdID: householdId, ProjectID: recordId.optional() }), staySchema),
  /** Ends it, for everyone or for some. */
  end: call(
    'hat',
    z.object({ HouseholdID: householdId, answers: endStayAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
}
