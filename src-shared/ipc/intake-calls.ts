import { z } from 'zod'
import { intakeAnswersSchema, intakeMemberSchema } from '#shared/domain/intake/answers.ts'
import { amendableSections, amendIntakeAnswersSchema } from '#shared/domain/intake/amend/amend-answers.ts'
import type { IntakeAmendContext } from '#shared/domain/intake/amend/amend-context.ts'
import type { IntakeContext } from '#shared/domain/intake/context.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'
import { saveInput } from './save-input.ts'

const contextSchema = z.custom<IntakeContext>(isObject)
const referral_id = z.string().min(1).max(64)
const PersonalID = z.string().min(1).max(32)

/** Somebody who can look after a household's stay. */
const caseManagerSchema = z.object({ UserID: z.string(), displayName: z.string() })
export type CaseManager = z.output<typeof caseManagerSchema>

const EnrollmentID = z.string().min(1).max(32)

const recordedIntakeSchema = z.object({
  EnrollmentID: z.string(),
  PersonalID: z.string(),
  alias: z.string(),
  ProjectName: z.string(),
  /** False for an enrollment that no intake made: the stay of a referral in a Coordinated Entry project. */
  hasIntake: z.boolean(),
  /** Why it can be read but not changed under the hat worn, or null. */
  readOnlyReason: z.string().nullable(),
  context: z.custom<IntakeAmendContext>(isObject),
})
export type RecordedIntake = z.output<typeof recordedIntakeSchema>

export const intakeCalls = {
  /** What the rules need to know, and the answers a fresh intake starts from: what the vault knows already. */
  begin: call(
    'hat',
    z.object({ referral_id }),
    z.object({
      context: contextSchema,
      answers: intakeAnswersSchema,
      caseManagers: z.array(caseManagerSchema),
    }),
  ),
  /** What the rules need to know once the household holds these people. */
  context: call(
    'hat',
    z.object({
      referral_id,
      people: z.array(z.object({ PersonalID: PersonalID.nullable(), alias: z.string().max(500) })).max(30),
    }),
    contextSchema,
  ),
  /** A client as a member of a household, with the answers she gave before. */
  knownMember: call('hat', z.object({ PersonalID }), intakeMemberSchema),
  /** Saves the whole household: HUD Client, Enrollment and HealthAndDV rows with one HouseholdID. */
  save: call('hat', z.object({ referral_id, answers: intakeAnswersSchema, ...saveInput }), saveOutcomeSchema),
  /** What the intake recorded of the household of an enrollment. */
  recorded: call('hat', z.object({ EnrollmentID }), recordedIntakeSchema),
  /** Corrects one part of it, with a reason that stays in the history. */
  amend: call(
    'hat',
    z.object({
      EnrollmentID,
      section: z.enum(amendableSections),
      answers: amendIntakeAnswersSchema,
      ...saveInput,
    }),
    saveOutcomeSchema,
  ),
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
