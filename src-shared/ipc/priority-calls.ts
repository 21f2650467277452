import { z } from 'zod'
import { recordId } from '#shared/domain/client/answer.ts'
import { leaveAnswersSchema } from '#shared/domain/priority/leave.ts'
import { listKinds, placeAnswersSchema } from '#shared/domain/priority/place.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'

/** Which households of a list are asked for. */
export const listFilters = ['all', 'veterans', 'no_referral'] as const
export type ListFilter = (typeof listFilters)[number]

/** A household at its place. */
const listedHouseholdSchema = z.object({
  list_entry_id: z.string(),
  PersonalID: z.string(),
  alias: z.string(),
  mark: z.string(),
  place: z.number().int(),
  placed_on: z.iso.date(),
  daysOnList: z.number().int(),
  /** What put it above the next, in words; null for the last. */
  why: z.string().nullable(),
  veteran: z.boolean(),
  assessedOn: z.iso.date().nullable(),
  referral_id: z.string().nullable(),
})
export type ListedHousehold = z.output<typeof listedHouseholdSchema>

const pageSchema = z.object({
  total: z.number().int(),
  /** How many the whole list has. */
  waiting: z.number().int(),
  rows: z.array(listedHouseholdSchema),
})
export type ListPage = z.output<typeof pageSchema>

/** How many households one call answers. */
export const listPageLength = 200

const entrySchema = z.object({
  list_entry_id: z.string(),
  kind: z.enum(listKinds),
  placed_on: z.iso.date(),
  left_on: z.iso.date().nullable(),
  left_reason: z.string().nullable(),
  left_note: z.string().nullable(),
})
export type KeptListEntry = z.output<typeof entrySchema>

const householdSchema = z.object({
  PersonalID: z.string(),
  alias: z.string(),
  mark: z.string(),
  /** Every time on the list, the latest first; the open one, if any, before the others. */
  entries: z.array(entrySchema),
  /** Where it stands now; null when it is on no list. */
  standing: z
    .object({
      place: z.number().int(),
      of: z.number().int(),
      daysOnList: z.number().int(),
      above: z.string().nullable(),
      below: z.string().nullable(),
      rules: z.array(z.object({ label: z.string(), stands: z.string(), known: z.boolean() })),
      veteran: z.boolean(),
      referral_id: z.string().nullable(),
    })
    .nullable(),
  /** Offers it declined since it was placed; null where the community has no limit, or it is not reached. */
  declined: z.object({ count: z.number().int(), source: z.string(), verified: z.boolean() }).nullable(),
  assessments: z.array(z.object({ AssessmentID: z.string(), AssessmentDate: z.iso.date() })),
  /** Why it cannot be placed; null when it can. */
  whyNotPlaced: z.string().nullable(),
  /** Why the hat worn cannot take it off; null when it can. */
  whyNotLeave: z.string().nullable(),
})
export type ListHousehold = z.output<typeof householdSchema>

export const priorityCalls = {
  /** A page of one list as the records stand, in its order. Works the list out first where something changed. */
  page: call(
    'hat',
    z.object({
      kind: z.enum(listKinds),
      filter: z.enum(listFilters),
      offset: z.number().int().min(0).max(1_000_000),
    }),
    pageSchema,
  ),
  /** One household: its times on the list, and where it stands, rule by rule. */
  household: call('hat', z.object({ PersonalID: recordId }), householdSchema),
  /** Lets a list go that is still being worked out. */
  cancel: call('hat', z.void(), z.void()),
  place: call(
    'hat',
    z.object({ PersonalID: recordId, answers: placeAnswersSchema, acceptWarnings: z.boolean() }),
    saveOutcomeSchema,
  ),
  leave: call(
    'hat',
    z.object({ list_entry_id: recordId, answers: leaveAnswersSchema, acceptWarnings: z.boolean() }),
    saveOutcomeSchema,
  ),
}
