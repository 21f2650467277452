import type { Unfinished } from '#shared/ipc/draft-calls.ts'
import { api } from './client.ts'

const opened = new Set<string>()

/** Notes that somebody works on a draft in this window. */
export function noteOpened(draft_id: string): void {
  opened.add(draft_id)
}

/** The unfinished drafts that were worked on in this window since it was unlocked: what somebody is in the middle of. */
export async function draftsUnderWay(): Promise<readonly Unfinished[]> {
  const unfinished = await api.drafts.unfinished()
  return unfinished.filter(({ draft_id, over }) => over === null && opened.has(draft_id))
}
