import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { refreshAll } from './query.ts'

/** Sends an amendment. One that was refused may have been overtaken: what is on record is read again, to be shown. */
export async function sendAmendment(send: () => Promise<SaveOutcome>): Promise<SaveOutcome> {
  const outcome = await send()
  if (!outcome.saved) await refreshAll()
  return outcome
}
