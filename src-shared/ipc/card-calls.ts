import { z } from 'zod'
import { callBackSchema } from '#shared/domain/card/call-back.ts'
import { cardAnswersSchema, cardForms } from '#shared/domain/card/referral-card.ts'
import { recordId } from '#shared/domain/client/answer.ts'
import { issueSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'
import { releaseSchema } from './release-calls.ts'

const cardContextSchema = z.object({
  PersonalID: z.string(),
  alias: z.string(),
  mark: z.string(),
  /** How many people the household has. */
  people: z.number().int(),
  releases: z.array(
    releaseSchema.pick({
      release_id: true,
      recipient: true,
      what: true,
      ways: true,
      signedOn: true,
      expiresOn: true,
      revokedOn: true,
    }),
  ),
  /** Whom a card may say to call. */
  callBacks: z.array(callBackSchema),
})
export type CardContextReply = z.output<typeof cardContextSchema>

const madeCardSchema = z.object({
  saved: z.literal(true),
  actId: z.string(),
  disclosure_id: z.string(),
  code: z.string(),
  goodUntil: z.iso.date(),
  recipient: z.string(),
  /** The card as it left, word by word. */
  text: z.string(),
  form: z.enum(cardForms),
})
export type MadeCard = z.output<typeof madeCardSchema>

export const cardCalls = {
  context: call('hat', z.object({ PersonalID: z.string() }), cardContextSchema),
  /**
   * Makes a card and lets it out: main asks for the file's place, or puts the text onto the clipboard. Not made, and
   * without an issue, when no place was chosen.
   */
  make: call(
    'hat',
    z.object({ PersonalID: recordId, answers: cardAnswersSchema, draft_id: z.string().nullable() }),
    z.discriminatedUnion('saved', [
      madeCardSchema,
      z.object({ saved: z.literal(false), issues: z.array(issueSchema) }),
    ]),
  ),
}
