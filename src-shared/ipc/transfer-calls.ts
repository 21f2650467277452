import { z } from 'zod'
import { recordId } from '#shared/domain/client/answer.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { staySchema } from '#shared/domain/stay/stay.ts'
import { askTransferSchema } from '#shared/domain/transfer/ask-transfer.ts'
import { moveHouseholdSchema } from '#shared/domain/transfer/move-household.ts'
import { stepTransferSchema } from '#shared/domain/transfer/step-transfer.ts'
import {
  safeUnits,
  transferKinds,
  transferReasons,
  transferStates,
  vawaCheckLabels,
  type VawaCheck,
} from '#shared/domain/transfer/transfer.ts'
import { call } from './call.ts'
import { saveInput } from './save-input.ts'

/** A transfer as the store keeps it, with what its page says of where it leaves from. */
export const transferRowSchema = z.object({
  transfer_id: z.string(),
  PersonalID: z.string(),
  alias: z.string(),
  mark: z.string(),
  HouseholdID: z.string(),
  OriginatingEnrollmentID: z.string(),
  from_name: z.string(),
  from_type: z.number().int(),
  decided_on: z.iso.date(),
  kind: z.enum(transferKinds),
  same_agency: z.number().int(),
  reason: z.enum(transferReasons),
  other_type: z.number().int(),
  state: z.enum(transferStates),
  notified_on: z.iso.date().nullable(),
  outcome_on: z.iso.date().nullable(),
  outcome_why: z.string().nullable(),
  to_ProjectID: z.string().nullable(),
  to_ProjectType: z.number().int(),
  safe_unit: z.enum(safeUnits).nullable(),
  note: z.string().nullable(),
  ResultingEnrollmentID: z.string().nullable(),
})

/** What is kept of the path of an emergency transfer. */
export const vawaChecksSchema = z.array(
  z.custom<VawaCheck>((value) => typeof value === 'string' && Object.hasOwn(vawaCheckLabels, value)),
)

const transferRecordSchema = transferRowSchema.extend({
  vawa_checks: vawaChecksSchema,
  /** Where they go, in words; null while that is not known. */
  to: z.string().nullable(),
  /** Whether the place they go to is kept confidential. */
  isConfidential: z.boolean(),
  /** Why it can be read but not changed under the hat worn, or null. */
  readOnlyReason: z.string().nullable(),
})
export type TransferRecord = z.output<typeof transferRecordSchema>

const transferOfRecordSchema = transferRowSchema
  .pick({ transfer_id: true, decided_on: true, reason: true, state: true })
  .extend({
    from: z.string(),
    to: z.string().nullable(),
    /** The last day on which Coordinated Entry is told; null once it was, or where the community has no rule. */
    noticeDueOn: z.iso.date().nullable(),
  })
export type TransferOfRecord = z.output<typeof transferOfRecordSchema>

const transfersSchema = z.object({
  transfers: z.array(transferOfRecordSchema),
  /** Open stays in the project worn from which no transfer is under way. */
  asking: z.array(z.object({ HouseholdID: z.string(), ProjectName: z.string() })),
  /** Why none can be asked for under the hat worn, or null. */
  refusal: z.string().nullable(),
})
export type Transfers = z.output<typeof transfersSchema>

const goalSchema = z.object({
  ProjectID: z.string(),
  ProjectName: z.string(),
  ProjectType: z.number().int(),
  OperatingStartDate: z.iso.date(),
})
export type GoalProject = z.output<typeof goalSchema>

const transferringSchema = z.object({
  projects: z.array(goalSchema),
  /** When the transfer that is under way from this stay was decided, or null. */
  openSince: z.iso.date().nullable(),
})
export type Transferring = z.output<typeof transferringSchema>

const movingSchema = z.object({
  stay: staySchema,
  projects: z.array(goalSchema),
  /** The stays of these people in those projects. */
  stays: z.array(
    z.object({
      PersonalID: z.string(),
      ProjectID: z.string(),
      EntryDate: z.iso.date(),
      ExitDate: z.iso.date().nullable(),
    }),
  ),
})
export type Moving = z.output<typeof movingSchema>

const dueNoticeSchema = z.object({
  transfer_id: z.string(),
  alias: z.string(),
  mark: z.string(),
  /** The project the household leaves. */
  ProjectID: z.string(),
  ProjectName: z.string(),
  dueOn: z.iso.date(),
})
export type DueNotice = z.output<typeof dueNoticeSchema>

export const transferCalls = {
  /** The notices that are due to Coordinated Entry, the earliest first. */
  due: call('hat', z.void(), z.array(dueNoticeSchema)),
  /** A client's transfers, as a list. */
  ofClient: call('hat', z.object({ PersonalID: recordId }), transfersSchema),
  get: call('hat', z.object({ transfer_id: recordId }), transferRecordSchema),
  /** What the rules of asking for one need to know of a stay. */
  asking: call('hat', z.object({ HouseholdID: recordId }), transferringSchema),
  ask: call(
    'hat',
    z.object({ HouseholdID: recordId, answers: askTransferSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
  /** Records the notice, the answer, or that it is withdrawn. */
  step: call(
    'hat',
    z.object({ transfer_id: recordId, answers: stepTransferSchema, acceptWarnings: z.boolean() }),
    saveOutcomeSchema,
  ),
  /** What the rules of the move need to know. */
  moving: call('hat', z.object({ transfer_id: recordId }), movingSchema),
  /** Exit and enrollment in one step. */
  move: call(
    'hat',
    z.object({ transfer_id: recordId, answers: moveHouseholdSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
}
