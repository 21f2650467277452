import { z } from 'zod'
import { assistanceKinds } from '#shared/domain/assistance/assistance-kinds.ts'
import { recordId } from '#shared/domain/client/answer.ts'
import { recordFactsSchema } from '#shared/domain/client-record/record-facts.ts'
import { valuesSchema } from '#shared/domain/record-form/values-schema.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { amendExitAnswersSchema } from '#shared/domain/stay/amend-exit.ts'
import type { ExitAmendContext } from '#shared/domain/stay/check-amend-exit.ts'
import { endStayAnswersSchema } from '#shared/domain/stay/end-stay.ts'
import { changeHeadAnswersSchema } from '#shared/domain/stay/change-head.ts'
import { joinStayAnswersSchema } from '#shared/domain/stay/join-stay.ts'
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

const joiningSchema = z.object({
  takenAliases: z.array(z.object({ alias: z.string(), PersonalID: z.string() })),
  /** The stays in the project of the people named. */
  stays: z.array(
    z.object({ PersonalID: z.string(), EntryDate: z.iso.date(), ExitDate: z.iso.date().nullable() }),
  ),
})
export type Joining = z.output<typeof joiningSchema>

const interimSchema = z.object({
  PersonalID: z.string(),
  alias: z.string(),
  ProjectName: z.string(),
  ProjectType: z.number().int(),
  /** Why nothing can be recorded under the hat worn, or null. */
  readOnlyReason: z.string().nullable(),
  /** The annual assessment that is due, or was. */
  annual: z
    .object({
      anniversary: z.iso.date(),
      from: z.iso.date(),
      to: z.iso.date(),
      state: z.enum(['due', 'late']),
    })
    .nullable(),
  records: z.array(
    z.object({
      form: z.string(),
      key: z.string(),
      InformationDate: z.iso.date(),
      DataCollectionStage: z.number().int(),
      DisabilityType: z.number().int().nullable(),
    }),
  ),
  facts: recordFactsSchema,
})
export type Interim = z.output<typeof interimSchema>

const givenAssistanceSchema = z.object({
  alias: z.string(),
  ProjectName: z.string(),
  /** Whether the project is one that gives any. */
  isGivenHere: z.boolean(),
  readOnlyReason: z.string().nullable(),
  given: z.array(
    z.object({
      assistance_id: z.string(),
      kind: z.enum(assistanceKinds),
      DateProvided: z.iso.date(),
      amount_cents: z.number().int().nullable(),
      pays_from: z.iso.date().nullable(),
      pays_to: z.iso.date().nullable(),
    }),
  ),
  facts: recordFactsSchema,
})
export type GivenAssistance = z.output<typeof givenAssistanceSchema>

export const stayCalls = {
  /** A household's stay with everyone in it, in the project named, or in the one worn. */
  get: call('hat', z.object({ HouseholdID: householdId, ProjectID: recordId.optional() }), staySchema),
  /** Ends it, for everyone or for some. */
  end: call(
    'hat',
    z.object({ HouseholdID: householdId, answers: endStayAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
  /** The stay that an enrollment is part of. */
  ofEnrollment: call('hat', z.object({ EnrollmentID: recordId }), staySchema),
  /** What was recorded of somebody since the start of a stay, and what its rules need to know. */
  interim: call('hat', z.object({ EnrollmentID: recordId }), interimSchema),
  /** Records an update, or the annual assessment. */
  addInterim: call(
    'hat',
    z.object({
      EnrollmentID: recordId,
      form: z.string().max(40),
      answers: valuesSchema,
      acceptWarnings: z.boolean(),
    }),
    saveOutcomeSchema,
  ),
  /** The services and assistance given in a stay, and what the rules of another one need to know. */
  assistance: call('hat', z.object({ EnrollmentID: recordId }), givenAssistanceSchema),
  /** Records one. */
  addAssistance: call(
    'hat',
    z.object({ EnrollmentID: recordId, answers: valuesSchema, acceptWarnings: z.boolean() }),
    saveOutcomeSchema,
  ),
  /** Takes one back, with a reason that stays in the history. */
  removeAssistance: call(
    'hat',
    z.object({
      assistance_id: recordId,
      reason: z.string().max(4000).nullable(),
      acceptWarnings: z.boolean(),
    }),
    saveOutcomeSchema,
  ),
  /** What the rules of joining it need to know, with these people and aliases in it. */
  joining: call(
    'hat',
    z.object({
      HouseholdID: householdId,
      PersonalIDs: z.array(recordId).max(30),
      aliases: z.array(z.string().max(4000)).max(30),
    }),
    joiningSchema,
  ),
  /** Adds people to it, each with an enrollment of their own. */
  join: call(
    'hat',
    z.object({ HouseholdID: householdId, answers: joinStayAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
  /** Makes somebody else head of household; nobody leaves. */
  changeHead: call(
    'hat',
    z.object({ HouseholdID: householdId, answers: changeHeadAnswersSchema, ...saveInput }),
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
