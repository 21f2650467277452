import { z } from 'zod'
import { recordId } from '#shared/domain/client/answer.ts'
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
  'safety_card',
  'contact_point',
  'profile',
  'end_stay',
  'assessment',
  'questionnaire',
  'access',
  'rapid_resolution',
  'stay_join',
  'stay_head',
  'amend_exit',
  'transfer',
  'transfer_move',
  'release',
  'referral_card',
  'ce_event',
] as const

/** Begun about a client by one person, whoever else works with her household. */
const personal: ReadonlySet<DraftKind> = new Set([
  'safety_card',
  'contact_point',
  'profile',
  'ce_event',
  'questionnaire',
])

/** Whether a draft of this kind about this subject is its writer's own. One about a referral is shared by those who work on it. */
export function isOwnDraft(kind: DraftKind, subject: string): boolean {
  return subject === 'new' || personal.has(kind)
}

export const draftSchema = z.object({
  draft_id: z.string(),
  kind: z.enum(draftKinds),
  /** What it is about: a referral id, `new`, a stay's HouseholdID, what an amendment corrects (`amendSubject`, a contact's or an enrollment's id), a client's id or `profileSubject`. */
  subject: z.string(),
  answers: z.record(z.string(), z.unknown()),
  page: z.string().nullable(),
  started_at: z.iso.datetime(),
  saved_at: z.iso.datetime(),
})

export type Draft = z.output<typeof draftSchema>
export type DraftKind = (typeof draftKinds)[number]

/** A draft as a list shows it: never its answers. */
export const unfinishedSchema = draftSchema.omit({ answers: true }).extend({
  /** The household's alias, where one is known that says nothing about it. */
  alias: z.string().nullable(),
  /** Why the step it was begun for can no longer be saved; null while it can. */
  over: z.string().nullable(),
})
export type Unfinished = z.output<typeof unfinishedSchema>

export const draftCalls = {
  /**
   * The draft of this kind about this subject, begun now when there is none. Of new referrals several can be under
   * way: `draft_id` says which; without it a blank one is begun.
   */
  open: call(
    'hat',
    z.object({ kind: z.enum(draftKinds), subject: z.string().max(64), draft_id: recordId.optional() }),
    draftSchema,
  ),
  save: call(
    'hat',
    z.object({
      draft_id: z.string(),
      answers: z.record(z.string(), z.unknown()),
      page: z.string().max(200).nullable(),
    }),
    z.object({ saved_at: z.iso.datetime() }),
  ),
  /** Deletes a draft and answers what it held, so that the window can put it back for a moment. */
  discard: call('hat', z.object({ draft_id: z.string() }), draftSchema),
  putBack: call(
    'hat',
    draftSchema.extend({
      draft_id: recordId,
      subject: z.string().max(64),
      page: z.string().max(200).nullable(),
    }),
    z.void(),
  ),
  /** Unfinished drafts of this user that the hat worn may go on with, the latest first, those that are over last. */
  unfinished: call('hat', z.void(), z.array(unfinishedSchema)),
}
