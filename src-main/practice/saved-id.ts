import type { SaveOutcome } from '#shared/domain/save-outcome.ts'

/** The id of what a service saved. Throws with what it said when the rules stopped it. */
export function savedId(outcome: SaveOutcome): string {
  if (outcome.saved) return outcome.id
  throw new Error(outcome.issues.map(({ path, message }) => `${path}: ${message}`).join('; '))
}
