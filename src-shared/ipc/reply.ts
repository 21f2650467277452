import { z } from 'zod'
import { errorReplySchema } from './errors.ts'

/** What the one channel answers: a value, or an error as data. */
export const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: errorReplySchema }),
])

export type Reply = z.output<typeof replySchema>
