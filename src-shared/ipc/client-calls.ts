import { z } from 'zod'
import { profileAnswersSchema } from '#shared/domain/client/profile.ts'
import { referralStates } from '#shared/domain/referral/state.ts'
import { timelineStepLabels, type TimelineStep } from '#shared/domain/timeline/steps.ts'
import { timelineKinds } from '#shared/domain/timeline/timeline.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'
import { saveInput } from './save-input.ts'

export const clientSummarySchema = z.object({
  PersonalID: z.string(),
  alias: z.string(),
  mark: z.string(),
  /** Why it was found, when by something else than the alias: the reference code, or 'name'. */
  foundBy: z.string().nullable(),
  householdSize: z.number().int(),
  lastActivity: z.iso.date().nullable(),
})

export type ClientSummary = z.output<typeof clientSummarySchema>

export const enrollmentSummarySchema = z.object({
  EnrollmentID: z.string(),
  ProjectID: z.string(),
  ProjectName: z.string(),
  ProjectType: z.number().int(),
  HouseholdID: z.string(),
  EntryDate: z.iso.date(),
  ExitDate: z.iso.date().nullable(),
  MoveInDate: z.iso.date().nullable(),
  RelationshipToHoH: z.number().int().nullable(),
})

export const ceEventSchema = z.object({
  EventID: z.string(),
  EventDate: z.iso.date(),
  Event: z.number().int(),
  location: z.string().nullable(),
  ReferralResult: z.number().int().nullable(),
  ResultDate: z.iso.date().nullable(),
  /** 4.20.A, for a problem-solving event. */
  ProbSolDivRRResult: z.number().int().nullable(),
  /** 4.20.B, for a post-placement event. */
  ReferralCaseManageAfter: z.number().int().nullable(),
  /** The project of the enrollment it hangs on. */
  ProjectName: z.string(),
  /** Who wrote it; null for one from another system. */
  who: z.string().nullable(),
  /** The referral of this event; null for one that is no referral of ours. */
  referral_id: z.string().nullable(),
  state: z.enum(referralStates).nullable(),
  reference_code: z.string().nullable(),
  /** Why the hat worn may read but not amend it, or null. */
  readOnlyReason: z.string().nullable(),
})

export type CeEvent = z.output<typeof ceEventSchema>

export const clientRecordSchema = z.object({
  PersonalID: z.string(),
  alias: z.string(),
  mark: z.string(),
  profile: z.object({
    FirstName: z.string().nullable(),
    MiddleName: z.string().nullable(),
    LastName: z.string().nullable(),
    NameSuffix: z.string().nullable(),
    NameDataQuality: z.number().int().nullable(),
    DOB: z.string().nullable(),
    DOBDataQuality: z.number().int().nullable(),
    Sex: z.number().int().nullable(),
    /** The columns of 3.04 that were chosen; their labels are the string list `RaceColumns`. */
    races: z.array(z.string()),
    RaceNone: z.number().int().nullable(),
    AdditionalRaceEthnicity: z.string().nullable(),
    VeteranStatus: z.number().int().nullable(),
  }),
  household: z.array(
    z.object({
      PersonalID: z.string(),
      alias: z.string(),
      mark: z.string(),
      RelationshipToHoH: z.number().int().nullable(),
      age: z.number().int().nullable(),
      ProjectName: z.string(),
    }),
  ),
  enrollments: z.array(enrollmentSummarySchema),
  events: z.array(ceEventSchema),
})

export type ClientRecord = z.output<typeof clientRecordSchema>

const timelineSchema = z.object({
  items: z.array(
    z.object({
      key: z.string(),
      date: z.iso.date(),
      kind: z.enum(timelineKinds),
      what: z.string(),
      href: z.string().nullable(),
    }),
  ),
  steps: z.array(
    z.object({
      key: z.enum(Object.keys(timelineStepLabels) as [TimelineStep['key'], ...TimelineStep['key'][]]),
      from: z.iso.date(),
      to: z.iso.date().nullable(),
      days: z.number().int().nullable(),
    }),
  ),
  gaps: z.array(z.string()),
})
export type ClientTimeline = z.output<typeof timelineSchema>

export const clientCalls = {
  /** At most 20 clients whose alias, reference code or name has a word beginning with each word typed. */
  search: call('hat', z.object({ text: z.string().max(100) }), z.array(clientSummarySchema)),
  /** Every client by alias, a page at a time: `after` is the last alias of the page before. */
  list: call(
    'hat',
    z.object({ after: z.string().max(200).nullable(), limit: z.number().int().min(1).max(100) }),
    z.object({ clients: z.array(clientSummarySchema), total: z.number().int() }),
  ),
  record: call('hat', z.object({ PersonalID: z.string() }), clientRecordSchema),
  /** The way through Coordinated Entry, the latest first, with the time of each step. */
  timeline: call('hat', z.object({ PersonalID: z.string() }), timelineSchema),
  /** Whether an alias is free, and three that are. */
  aliasIdeas: call(
    'hat',
    z.object({ alias: z.string().max(60) }),
    z.object({ taken: z.boolean(), ideas: z.array(z.string()) }),
  ),
  /** Changes parts of a profile, with a reason that stays in the history. */
  edit: call(
    'hat',
    z.object({ PersonalID: z.string().min(1).max(32), answers: profileAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
}
