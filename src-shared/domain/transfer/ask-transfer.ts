import { z } from 'zod'
import { calendarDate, recordId, typedText } from '#shared/domain/client/answer.ts'
import { noteLength } from '#shared/domain/client/note.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { isSameType, type TransferRule } from './transfer-rule.ts'
import {
  safeUnits,
  transferKinds,
  transferReasons,
  vawaGrounds,
  vawaProofs,
  type SafeUnit,
  type TransferKind,
  type TransferReason,
} from './transfer.ts'

/** In the place of a project that is not chosen yet. */
export const notYetChosen = 'not_yet'

/** What is asked for a transfer. Dates stay as typed until the save. */
export const askTransferSchema = z.object({
  DecisionDate: typedText,
  kind: z.enum(transferKinds).nullish(),
  sameAgency: z.boolean().nullish(),
  reason: z.enum(transferReasons).nullish(),
  /** Whether the household asks for the emergency transfer itself. */
  householdAsks: z.boolean().nullish(),
  ground: z.enum(vawaGrounds).nullish(),
  proof: z.enum(vawaProofs).nullish(),
  safeUnit: z.enum(safeUnits).nullish(),
  /** A project of this agency, or `notYetChosen`. */
  toProjectID: recordId.nullish(),
  toProjectType: z.number().int().nullish(),
  /** A project elsewhere; never an address. */
  toName: typedText,
  note: typedText,
})
export type AskTransferAnswers = Readonly<z.infer<typeof askTransferSchema>>

/** The longest name of a project elsewhere. */
export const placeNameLength = 100

/** A project a household can be transferred to. */
export interface TransferProject {
  readonly ProjectID: string
  readonly ProjectName: string
  readonly ProjectType: number
}

export function isEmergency({ reason }: Partial<AskTransferAnswers>): boolean {
  return reason === 'emergency'
}

/** The kind of project they go to: that of the project chosen, or as it was said. */
export function typeWanted(
  { sameAgency, toProjectID, toProjectType }: Partial<AskTransferAnswers>,
  projects: readonly TransferProject[],
): number | null {
  const chosen = projects.find(({ ProjectID }) => sameAgency === true && ProjectID === toProjectID)
  return chosen?.ProjectType ?? toProjectType ?? null
}

/** Whether the kind of project has to be asked, because no project of this agency is chosen. */
export function asksType({ sameAgency, toProjectID }: Partial<AskTransferAnswers>): boolean {
  return sameAgency === false || (sameAgency === true && toProjectID === notYetChosen)
}

/** A transfer, as far as the approval goes by it. */
export interface Approvable {
  readonly kind: TransferKind | null | undefined
  readonly sameAgency: boolean | null | undefined
  readonly reason: TransferReason | null | undefined
  readonly safeUnit: SafeUnit | null | undefined
  readonly fromType: number
  readonly toType: number
}

/**
 * Whether Coordinated Entry has to approve a transfer before the household moves. An emergency never waits for it where
 * a unit of the same agency is free that the household says is safe (24 CFR 5.2005(e)(5)).
 */
export function needsApproval(rule: TransferRule, transfer: Approvable): boolean {
  if (isImmediate(transfer) || rule.approvalNeeded === 'never') return false
  if (rule.approvalNeeded === 'always' || transfer.kind === 'cross_coc') return true
  return !isSameType(rule, transfer.fromType, transfer.toType)
}

/** An internal emergency transfer: nobody has to apply anew, so nothing is waited for. */
export function isImmediate({
  reason,
  sameAgency,
  safeUnit,
}: Omit<Approvable, 'fromType' | 'toType' | 'kind'>) {
  return reason === 'emergency' && sameAgency === true && safeUnit === 'yes'
}

const askedSchema = z.strictObject({
  decided_on: calendarDate,
  kind: z.enum(transferKinds),
  same_agency: z.number().int(),
  reason: z.enum(transferReasons),
  other_type: z.number().int(),
  state: z.enum(['requested', 'waiting_for_ce']),
  to_ProjectID: recordId.nullable(),
  to_ProjectType: z.number().int(),
  to_name: z.string().max(placeNameLength).nullable(),
  safe_unit: z.enum(safeUnits).nullable(),
  vawa_checks: z.string().nullable(),
  note: z.string().max(noteLength).nullable(),
})

/** A transfer that a save accepts, as it is kept. */
export type AskedTransfer = Readonly<z.infer<typeof askedSchema>>

interface Around {
  readonly fromType: number
  readonly projects: readonly TransferProject[]
  readonly rule: TransferRule
}

/** The transfer of answers in which `checkAskTransfer` found no error. Throws a ZodError for any other. */
export function parseAskTransfer(
  answers: AskTransferAnswers,
  { fromType, projects, rule }: Around,
): AskedTransfer {
  const { kind, sameAgency, reason, ground, proof } = answers
  const isUrgent = isEmergency(answers)
  const safeUnit = isUrgent ? answers.safeUnit : null
  const toType = z.number().parse(typeWanted(answers, projects))
  return askedSchema.parse({
    decided_on: dateOf(answers.DecisionDate),
    kind,
    same_agency: sameAgency === true ? 1 : 0,
    reason,
    other_type: isSameType(rule, fromType, toType) ? 0 : 1,
    state: needsApproval(rule, { kind, sameAgency, reason, safeUnit, fromType, toType })
      ? 'waiting_for_ce'
      : 'requested',
    to_ProjectID: sameAgency === true && !asksType(answers) ? answers.toProjectID : null,
    to_ProjectType: toType,
    to_name: sameAgency === true ? null : typed(answers.toName),
    safe_unit: safeUnit ?? null,
    vawa_checks: isUrgent ? JSON.stringify(['household', ground, proof]) : null,
    note: typed(answers.note),
  })
}
