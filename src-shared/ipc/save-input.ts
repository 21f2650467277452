import { z } from 'zod'

/** What every save carries beside its answers: whether the warnings were read, and the draft it ends. */
export const saveInput = {
  acceptWarnings: z.boolean(),
  draft_id: z.string().nullable(),
} as const
