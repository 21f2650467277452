import { z } from 'zod'
import { call } from './call.ts'
import { referralRowSchema } from './referral-calls.ts'

const count = z.number().int().nonnegative()

/** The numbers on Home. Each opens the list of the same name. */
export const countsSchema = z.object({
  to_acknowledge: count,
  to_contact: count,
  in_intake: count,
  to_resolve: count,
  not_yet_housed: count,
  overdue: count,
})
export type Counts = z.output<typeof countsSchema>

export const homeCalls = {
  counts: call('hat', z.void(), countsSchema),
  /** What is due next at the project worn, the most urgent first. */
  dueNext: call('hat', z.object({ limit: z.number().int().min(1).max(100) }), z.array(referralRowSchema)),
}
