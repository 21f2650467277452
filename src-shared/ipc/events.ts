import { z } from 'zod'

/** What main tells the window without being asked. */
export const pushedEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('locked'), why: z.enum(['asked', 'idle', 'system', 'hidden']) }),
  z.object({
    kind: z.literal('progress'),
    job: z.string(),
    done: z.number(),
    total: z.number(),
    words: z.string(),
  }),
])

export type PushedEvent = z.output<typeof pushedEventSchema>
