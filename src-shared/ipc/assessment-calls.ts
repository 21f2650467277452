import { z } from 'zod'
import { assessableStaySchema, assessmentAnswersSchema } from '#shared/domain/assessment/assessment.ts'
import { recordId } from '#shared/domain/client/answer.ts'
import { givenSchema } from '#shared/domain/questionnaire/given.ts'
import { questionnaireSchema } from '#shared/domain/questionnaire/questionnaire.ts'
import { approvedVersionSchema } from '#shared/domain/questionnaire/version.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'
import { saveInput } from './save-input.ts'

/** A Coordinated Entry assessment (4.19) as a list shows it. */
export const listedAssessmentSchema = z.object({
  AssessmentID: z.string(),
  AssessmentDate: z.iso.date(),
  AssessmentLocation: z.string().nullable(),
  AssessmentType: z.number().int().nullable(),
  AssessmentLevel: z.number().int().nullable(),
  PrioritizationStatus: z.number().int().nullable(),
  ProjectName: z.string(),
  /** What the questionnaire came to: its band, its score, or that it was an alternative assessment. */
  result: z.string().nullable(),
})
export type ListedAssessment = z.output<typeof listedAssessmentSchema>

const beginSchema = z.object({
  PersonalID: z.string(),
  alias: z.string(),
  stays: z.array(assessableStaySchema),
  places: z.array(z.string()),
  versions: z.array(approvedVersionSchema),
  /** Why nothing can be recorded under the hat worn, or null. */
  readOnlyReason: z.string().nullable(),
})
export type AssessmentBegin = z.output<typeof beginSchema>

const wholeAssessmentSchema = listedAssessmentSchema.extend({
  PersonalID: z.string(),
  alias: z.string(),
  /** The questionnaire it was asked by; null where none of this vault was. */
  form: z
    .object({
      label: z.string(),
      number: z.number().int(),
      body: questionnaireSchema,
      given: z.record(z.string(), givenSchema),
    })
    .nullable(),
  /** What was asked and answered, in the words it was asked in. */
  questions: z.array(
    z.object({ group: z.string().nullable(), question: z.string(), answer: z.string().nullable() }),
  ),
  results: z.array(z.object({ type: z.string(), result: z.string().nullable() })),
  /** Why it can be read but not changed under the hat worn, or null. */
  readOnlyReason: z.string().nullable(),
})
export type WholeAssessment = z.output<typeof wholeAssessmentSchema>

export const assessmentCalls = {
  /** What a new assessment of a client can belong to, and where earlier ones were made. */
  begin: call('hat', z.object({ PersonalID: recordId }), beginSchema),
  record: call(
    'hat',
    z.object({
      PersonalID: recordId,
      answers: assessmentAnswersSchema,
      /** The answers of the questionnaire, by the key of the question. */
      given: z.record(z.string().max(40), givenSchema).default({}),
      /** The version of the questionnaire that was on screen; null where none was. */
      version: recordId.nullable().default(null),
      ...saveInput,
    }),
    saveOutcomeSchema,
  ),
  /** Every assessment of a client, the latest first. */
  ofClient: call('hat', z.object({ PersonalID: recordId }), z.array(listedAssessmentSchema)),
  get: call('hat', z.object({ AssessmentID: recordId }), wholeAssessmentSchema),
  /** Corrects the answers of its questionnaire, with a reason; `seen` are those that stood there when it began. */
  amendAnswers: call(
    'hat',
    z.object({
      AssessmentID: recordId,
      given: z.record(z.string().max(40), givenSchema),
      seen: z.record(z.string().max(40), givenSchema),
      reason: z.string().max(4000).nullable(),
      acceptWarnings: z.boolean(),
    }),
    saveOutcomeSchema,
  ),
  /** Takes one back that should not be there, with a reason that stays in the history. */
  takeBack: call(
    'hat',
    z.object({
      AssessmentID: recordId,
      reason: z.string().max(4000).nullable(),
      acceptWarnings: z.boolean(),
    }),
    saveOutcomeSchema,
  ),
}
