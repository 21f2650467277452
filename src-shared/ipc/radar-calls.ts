import { z } from 'zod'
import { dueTimes } from '#shared/domain/clock/due-times.ts'
import { call } from './call.ts'
import { referralRowSchema } from './referral-calls.ts'

const count = z.number().int().nonnegative()
const projectId = z.string().min(1).max(32)

/** How much is due at a project under one clock. */
const dueCountSchema = z.object({
  ProjectID: projectId,
  ProjectName: z.string(),
  what: z.string(),
  overdue: count,
  today: count,
  week: count,
  later: count,
})
export type DueCount = z.output<typeof dueCountSchema>

/** One running clock with everything that led to its last day. */
const dueReasonSchema = z.object({
  key: z.string(),
  label: z.string(),
  dueOn: z.iso.date(),
  /** Where it started and how it counts; null for a day that somebody chose. */
  rule: z
    .object({
      from: z.iso.date(),
      counts: z.string(),
      skipped: z.string(),
      source: z.string(),
      verified: z.boolean(),
    })
    .nullable(),
})
export type DueReason = z.output<typeof dueReasonSchema>

export const radarCalls = {
  counts: call('hat', z.void(), z.array(dueCountSchema)),
  /** What is due in a part of time, the earliest first, at one project or all, under one clock or all. */
  list: call(
    'hat',
    z.object({
      time: z.enum(dueTimes),
      ProjectID: projectId.nullable(),
      what: z.string().max(200).nullable(),
      limit: count.min(1).max(100),
      offset: count.max(100_000),
    }),
    z.array(referralRowSchema),
  ),
  /** Why each running clock of a referral ends when it does. */
  why: call('hat', z.object({ referral_id: z.string().min(1).max(32) }), z.array(dueReasonSchema)),
}
