import { z } from 'zod'

/** The wire form of an issue; see `issue.ts`. */
export const issueSchema = z.object({
  path: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
})

/**
 * What a save answers: saved (with the act that can be undone for a moment, and the id of what was made or
 * changed), or the issues that stopped it. Warnings come back as issues until the save says they were seen.
 */
export const saveOutcomeSchema = z.discriminatedUnion('saved', [
  z.object({ saved: z.literal(true), actId: z.string(), id: z.string() }),
  z.object({ saved: z.literal(false), issues: z.array(issueSchema) }),
])

export type SaveOutcome = z.output<typeof saveOutcomeSchema>
