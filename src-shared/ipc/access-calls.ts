import { z } from 'zod'
import { beginAccessSchema, waysIn } from '#shared/domain/access/begin-access.ts'
import { rapidResolutionSchema, resolutionKinds } from '#shared/domain/access/rapid-resolution.ts'
import { wayInAnswersSchema } from '#shared/domain/access/way-in.ts'
import { recordId } from '#shared/domain/client/answer.ts'
import { recordFactsSchema } from '#shared/domain/client-record/record-facts.ts'
import { valuesSchema } from '#shared/domain/record-form/values-schema.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'
import { saveInput } from './save-input.ts'

const rangeSchema = z.object({ start: z.iso.date(), end: z.iso.date().nullable() })

/** What the start of Coordinated Entry needs to know besides its answers. */
const beginningSchema = z.object({
  accessPoints: z.array(
    z.object({ ProjectID: z.string(), ProjectName: z.string(), ranges: z.array(rangeSchema).readonly() }),
  ),
  project: z.object({ ProjectName: z.string(), OperatingStartDate: z.iso.date() }).nullable(),
  /** The stays in it of the people named. */
  stays: z.array(
    z.object({ PersonalID: z.string(), EntryDate: z.iso.date(), ExitDate: z.iso.date().nullable() }),
  ),
  /** Those of the aliases given that are taken. */
  takenAliases: z.array(z.object({ alias: z.string(), PersonalID: z.string() })),
  suggestedAlias: z.string(),
})
export type Beginning = z.output<typeof beginningSchema>

/** Where a client was said to live on one day (4.12). */
const situationSchema = z.object({
  CurrentLivingSitID: z.string(),
  EnrollmentID: z.string(),
  InformationDate: z.iso.date(),
  CurrentLivingSituation: z.number().int(),
  LocationDetails: z.string().nullable(),
  VerifiedBy: z.string().nullable(),
})
export type LivingSituationRow = z.output<typeof situationSchema>

const resolutionSchema = z.object({
  EventID: z.string(),
  EnrollmentID: z.string(),
  EventDate: z.iso.date(),
  kind: z.enum(resolutionKinds),
  ProbSolDivRRResult: z.number().int().nullable(),
  wouldHelp: z.string().nullable(),
  safePlace: z.string().nullable(),
  tried: z.string().nullable(),
})
export type ResolutionRow = z.output<typeof resolutionSchema>

/** One of a client's enrollments in Coordinated Entry. */
const ceStaySchema = z.object({
  EnrollmentID: z.string(),
  HouseholdID: z.string(),
  EntryDate: z.iso.date(),
  ExitDate: z.iso.date().nullable(),
  /** How they came to it; null for one that a referral began. */
  access: z
    .object({ accessPoint: z.string(), howCame: z.enum(waysIn), note: z.string().nullable() })
    .nullable(),
  /** Why where they live now should be asked, or null. */
  needsSituation: z.enum(['none', 'old']).nullable(),
})
export type CeStayOnRecord = z.output<typeof ceStaySchema>

const accessRecordSchema = z.object({
  PersonalID: z.string(),
  alias: z.string(),
  stays: z.array(ceStaySchema),
  situations: z.array(situationSchema),
  resolutions: z.array(resolutionSchema),
  /** Why none of it can be added to under the hat worn, or null. */
  refusal: z.string().nullable(),
})
export type AccessRecord = z.output<typeof accessRecordSchema>

const recordedWayInSchema = z.object({
  PersonalID: z.string(),
  alias: z.string(),
  readOnlyReason: z.string().nullable(),
  today: z.iso.date(),
  EntryDate: z.iso.date(),
  accessPoints: z.array(
    z.object({ ProjectID: z.string(), ProjectName: z.string(), ranges: z.array(rangeSchema).readonly() }),
  ),
  saved: wayInAnswersSchema.omit({ reason: true }).nullable(),
})
export type RecordedWayIn = z.output<typeof recordedWayInSchema>

export const accessCalls = {
  /** What the start of Coordinated Entry needs to know, with these people and aliases in it. */
  beginning: call(
    'hat',
    z.object({ PersonalIDs: z.array(recordId).max(31), aliases: z.array(z.string().max(4000)).max(31) }),
    beginningSchema,
  ),
  /** Starts Coordinated Entry for a household. `PersonalID` is the client it was begun from; null for any. */
  begin: call(
    'hat',
    z.object({ PersonalID: recordId.nullable(), answers: beginAccessSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
  /** How the household of an enrollment came to Coordinated Entry, and what its rules need to know. */
  wayIn: call('hat', z.object({ EnrollmentID: recordId }), recordedWayInSchema),
  /** Tells it later, or corrects it with a reason that stays in the history. */
  saveWayIn: call(
    'hat',
    z.object({ EnrollmentID: recordId, answers: wayInAnswersSchema, acceptWarnings: z.boolean() }),
    saveOutcomeSchema,
  ),
  /** What access points recorded of a client. */
  ofClient: call('hat', z.object({ PersonalID: recordId }), accessRecordSchema),
  /** What the rules of a living situation need to know of an enrollment. */
  situationContext: call(
    'hat',
    z.object({ EnrollmentID: recordId }),
    z.object({
      PersonalID: z.string(),
      alias: z.string(),
      ProjectName: z.string(),
      readOnlyReason: z.string().nullable(),
      facts: recordFactsSchema,
    }),
  ),
  /** Records where a client lives now (4.12). */
  addSituation: call(
    'hat',
    z.object({ EnrollmentID: recordId, answers: valuesSchema, acceptWarnings: z.boolean() }),
    saveOutcomeSchema,
  ),
  /** Takes such a record back, with a reason that stays in the history. */
  removeSituation: call(
    'hat',
    z.object({
      CurrentLivingSitID: recordId,
      reason: z.string().max(4000).nullable(),
      acceptWarnings: z.boolean(),
    }),
    saveOutcomeSchema,
  ),
  /** Records a rapid resolution conversation and, where it ends Coordinated Entry, the exit. */
  resolve: call(
    'hat',
    z.object({ HouseholdID: recordId, answers: rapidResolutionSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
}
