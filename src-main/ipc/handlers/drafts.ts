import { discardDraft, openDraft, saveDraft, unfinishedDrafts } from '#main/services/drafts.ts'
import type { HandlersOf } from '../handler.ts'

export const draftHandlers: HandlersOf<'drafts'> = {
  open: ({ kind, subject }, { desk }) => openDraft(desk, kind, subject),
  save: ({ draft_id, answers, page }, { desk }) => saveDraft(desk, draft_id, answers, page),
  discard: ({ draft_id }, { desk }) => discardDraft(desk, draft_id),
  unfinished: async (_input, { desk }) => [...(await unfinishedDrafts(desk))],
}
