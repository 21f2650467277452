import { z } from 'zod'
import { call } from './call.ts'

/** One act in a client's history, with what it changed, in words. */
export const historyEntrySchema = z.object({
  actId: z.string(),
  at: z.iso.datetime(),
  who: z.string(),
  what: z.string(),
  reason: z.string().nullable(),
  undone: z.boolean(),
  /** What the user was warned of and saved with. */
  warnings: z.array(z.string()),
  /** In the order they were made; those of one record stand together. */
  changes: z.array(
    z.object({
      /** The record the field belongs to: `Enrollment`, `Safety card`. */
      record: z.string(),
      field: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
})

export type HistoryEntry = z.output<typeof historyEntrySchema>

export const historyCalls = {
  /** 50 acts on a client's record, the latest first: those before a moment, the `at` of the page's last entry. */
  ofClient: call(
    'hat',
    z.object({ PersonalID: z.string(), before: z.iso.datetime().nullable() }),
    z.object({ entries: z.array(historyEntrySchema), more: z.boolean() }),
  ),
  /** Takes back an act of this user within its ten seconds, when nothing else has touched its rows. */
  undo: call('hat', z.object({ actId: z.string() }), z.void()),
}
