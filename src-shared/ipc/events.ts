import { z } from 'zod'

/** What main tells the window without being asked. */
export const pushedEventSchema = z.object({
  kind: z.literal('progress'),
  job: z.string(),
  done: z.number(),
  total: z.number(),
  words: z.string(),
})

export type PushedEvent = z.output<typeof pushedEventSchema>
