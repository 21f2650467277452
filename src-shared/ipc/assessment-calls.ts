import { z } from 'zod'
import { assessableStaySchema, assessmentAnswersSchema } from '#shared/domain/assessment/assessment.ts'
import { recordId } from '#shared/domain/client/answer.ts'
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
})
export type ListedAssessment = z.output<typeof listedAssessmentSchema>

const beginSchema = z.object({
  PersonalID: z.string(),
  alias: z.string(),
  stays: z.array(assessableStaySchema),
  places: z.array(z.string()),
  /** Why nothing can be recorded under the hat worn, or null. */
  readOnlyReason: z.string().nullable(),
})
export type AssessmentBegin = z.output<typeof beginSchema>

const wholeAssessmentSchema = listedAssessmentSchema.extend({
  PersonalID: z.string(),
  alias: z.string(),
  /** Why it can be read but not changed under the hat worn, or null. */
  readOnlyReason: z.string().nullable(),
})
export type WholeAssessment = z.output<typeof wholeAssessmentSchema>

export const assessmentCalls = {
  /** What a new assessment of a client can belong to, and where earlier ones were made. */
  begin: call('hat', z.object({ PersonalID: recordId }), beginSchema),
  record: call(
    'hat',
    z.object({ PersonalID: recordId, answers: assessmentAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
  /** Every assessment of a client, the latest first. */
  ofClient: call('hat', z.object({ PersonalID: recordId }), z.array(listedAssessmentSchema)),
  get: call('hat', z.object({ AssessmentID: recordId }), wholeAssessmentSchema),
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
