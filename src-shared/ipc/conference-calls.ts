import { z } from 'zod'
import { recordId } from '#shared/domain/client/answer.ts'
import { itemAnswersSchema } from '#shared/domain/conference/item.ts'
import { conferenceStates, planAnswersSchema } from '#shared/domain/conference/plan.ts'
import { requestAnswersSchema } from '#shared/domain/conference/request.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'
import { projectSchema } from './settings-calls.ts'

const conferenceSchema = z.object({
  conference_id: z.string(),
  name: z.string(),
  held_on: z.iso.date(),
  facilitator: z.string().nullable(),
  state: z.enum(conferenceStates),
  households: z.number().int(),
  decided: z.number().int(),
})
export type ListedConference = z.output<typeof conferenceSchema>

const actionSchema = z.object({
  action_item_id: z.string(),
  conference_item_id: z.string(),
  conference_id: z.string(),
  alias: z.string(),
  what: z.string(),
  who: z.string(),
  due_on: z.iso.date(),
  done_on: z.iso.date().nullable(),
})
export type ActionItem = z.output<typeof actionSchema>

const requestSchema = z.object({
  referral_request_id: z.string(),
  PersonalID: z.string(),
  alias: z.string(),
  Event: z.number().int(),
  ProjectName: z.string().nullable(),
  how: z.string(),
  requested_on: z.iso.date(),
  state: z.string(),
  closed_on: z.iso.date().nullable(),
  conference_item_id: z.string().nullable(),
  referral_id: z.string().nullable(),
})
export type ReferralRequest = z.output<typeof requestSchema>

const itemSchema = z.object({
  conference_item_id: z.string(),
  PersonalID: z.string(),
  alias: z.string(),
  mark: z.string(),
  outcome: z.string().nullable(),
  decision: z.string().nullable(),
})
export type ConferenceItem = z.output<typeof itemSchema>

const wholeSchema = conferenceSchema.extend({
  items: z.array(itemSchema),
  actions: z.array(actionSchema),
  requests: z.array(requestSchema),
  projects: z.array(projectSchema),
  /** Why nothing can be written under the hat worn, or since it is closed; null when it can. */
  readOnlyReason: z.string().nullable(),
})
export type WholeConference = z.output<typeof wholeSchema>

export const conferenceCalls = {
  /** Every conference, the latest first; what is still to be done, and the referrals asked for. */
  desk: call(
    'hat',
    z.void(),
    z.object({
      conferences: z.array(conferenceSchema),
      actions: z.array(actionSchema),
      requests: z.array(requestSchema),
      whyNotRun: z.string().nullable(),
    }),
  ),
  get: call('hat', z.object({ conference_id: recordId }), wholeSchema),
  plan: call('hat', z.object({ answers: planAnswersSchema, acceptWarnings: z.boolean() }), saveOutcomeSchema),
  /** Writes down what was decided for one household. */
  decide: call(
    'hat',
    z.object({ conference_item_id: recordId, answers: itemAnswersSchema, acceptWarnings: z.boolean() }),
    saveOutcomeSchema,
  ),
  close: call('hat', z.object({ conference_id: recordId, acceptWarnings: z.boolean() }), saveOutcomeSchema),
  /** Marks what was to be done as done today. */
  finish: call('hat', z.object({ action_item_id: recordId }), saveOutcomeSchema),
  /** What asking for a referral of a household can name, and what was asked for before. */
  requestContext: call(
    'hat',
    z.object({ PersonalID: recordId }),
    z.object({
      PersonalID: z.string(),
      alias: z.string(),
      projects: z.array(projectSchema),
      requests: z.array(requestSchema),
      /** The referrals of the household, the latest first, that a request can have led to. */
      referrals: z.array(
        z.object({ referral_id: z.string(), EventDate: z.iso.date(), Event: z.number().int() }),
      ),
    }),
  ),
  ask: call(
    'hat',
    z.object({ PersonalID: recordId, answers: requestAnswersSchema, acceptWarnings: z.boolean() }),
    saveOutcomeSchema,
  ),
  /** Writes down what came of it: a referral, a refusal, or that it was withdrawn. */
  closeRequest: call(
    'hat',
    z.object({
      referral_request_id: recordId,
      state: z.enum(['made', 'withdrawn', 'refused']),
      referral_id: recordId.nullable(),
    }),
    saveOutcomeSchema,
  ),
}
