import { discardDraft, openDraft, putDraftBack, saveDraft } from '#main/services/drafts/drafts.ts'
import { unfinishedDrafts } from '#main/services/drafts/unfinished-drafts.ts'
import type { HandlersOf } from '../handler.ts'

export const draftHandlers: HandlersOf<'drafts'> = {
  open: ({ kind, subject, draft_id }, { desk }) => openDraft(desk, kind, subject, draft_id),
  save: ({ draft_id, answers, page }, { desk }) => saveDraft(desk, draft_id, answers, page),
  discard: ({ draft_id }, { desk }) => discardDraft(desk, draft_id),
  putBack: (draft, { desk }) => putDraftBack(desk, draft),
  unfinished: async (_input, { desk }) => [...(await unfinishedDrafts(desk))],
}
