import { z } from 'zod'
import { call } from './call.ts'

/** Wizards whose answers are kept while they are being given. */
export const draftKinds = [
  'receive',
  'acknowledge',
  'contact',
  'intake',
  'successful',
  'unsuccessful',
  'housing',
  'amend',
  'amend_intake',
  'amend_contact',
] as const

export const draftSchema = z.object({
  draft_id: z.string(),
  kind: z.enum(draftKinds),
  /** What it is about: a referral id, `new`, or what an amendment corrects: `amendSubject`, a contact's id. */
  subject: z.string(),
  answers: z.record(z.string(), z.unknown()),
  page: z.string().nullable(),
  started_at: z.iso.datetime(),
  saved_at: z.iso.datetime(),
})

export type Draft = z.output<typeof draftSchema>
export type DraftKind = (typeof draftKinds)[number]

export const draftCalls = {
  /** The draft of this kind about this subject, begun now when there is none. */
  open: call('hat', z.object({ kind: z.enum(draftKinds), subject: z.string().max(64) }), draftSchema),
  save: call(
    'hat',
    z.object({
      draft_id: z.string(),
      answers: z.record(z.string(), z.unknown()),
      page: z.string().max(200).nullable(),
    }),
    z.object({ saved_at: z.iso.datetime() }),
  ),
  discard: call('hat', z.object({ draft_id: z.string() }), z.void()),
  /** Unfinished drafts of this user, the latest first, with one line of where each stopped. */
  unfinished: call(
    'hat',
    z.void(),
    z.array(draftSchema.omit({ answers: true }).extend({ alias: z.string().nullable() })),
  ),
}
