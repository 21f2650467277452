import { z } from 'zod'
import { recordId } from '#shared/domain/client/answer.ts'
import { recordFactsSchema } from '#shared/domain/client-record/record-facts.ts'
import { valuesSchema } from '#shared/domain/record-form/values-schema.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'

/** Which record of a client, by the form that asks it and its key. */
const recordAt = { form: z.string().max(40), key: recordId }

/** A record that can be corrected, and what its rules need to know. */
const keptRecordSchema = z.object({
  PersonalID: z.string(),
  alias: z.string(),
  /** The project of the stay it belongs to; null for the client's own row. */
  ProjectName: z.string().nullable(),
  /** Why it can be read and not changed under this hat. */
  readOnlyReason: z.string().nullable(),
  /** The columns that its form asks. */
  values: valuesSchema,
  facts: recordFactsSchema,
})
export type KeptRecord = z.output<typeof keptRecordSchema>

const amendRecordSchema = z.object({
  ...recordAt,
  answers: valuesSchema,
  seen: valuesSchema,
  reason: z.string().max(4000).nullable(),
  acceptWarnings: z.boolean(),
})
export type AmendRecord = Readonly<z.output<typeof amendRecordSchema>>

export const recordCalls = {
  get: call('hat', z.object(recordAt), keptRecordSchema),
  /** Corrects columns of one record, with a reason that stays in the history. */
  amend: call('hat', amendRecordSchema, saveOutcomeSchema),
}
