import { z } from 'zod'
import { calendarDate, tick, typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'

/** Who ended a referral. For a household that could not be reached, the community says which side it counts on. */
export const enders = ['client', 'provider', 'lost_contact'] as const
export type Ender = (typeof enders)[number]

export const enderLabels = {
  client: 'The household chose not to',
  provider: 'The project could not',
  lost_contact: 'The household could not be reached',
} as const satisfies Record<Ender, string>

/** A side of HUD's unsuccessful results (4.20.D): 2 client rejected, 3 provider rejected. */
export const sides = ['client', 'provider'] as const

/** Whether the household goes back to be considered for another opening. */
export const backToListChoices = ['yes', 'no_housed_elsewhere', 'no_asked_to_be_removed'] as const
export type BackToList = (typeof backToListChoices)[number]

export const backToListLabels = {
  yes: 'Yes, keep their place',
  no_housed_elsewhere: 'No, housed somewhere else',
  no_asked_to_be_removed: 'No, they asked to be taken off',
} as const satisfies Record<BackToList, string>

/** What is asked when a referral did not lead to an enrollment. */
export const unsuccessfulAnswersSchema = z.object({
  whoEnded: z.enum(enders).nullish(),
  /** Asked when `whoEnded` is `lost_contact`. */
  countedOn: z.enum(sides).nullish(),
  IfNotHousedReason: typedText,
  ResultDate: typedText,
  backToList: z.enum(backToListChoices).nullish(),
  /** The second question when the household asked to be removed. */
  removalConfirmed: tick,
  note: typedText,
})
export type UnsuccessfulAnswers = Readonly<z.infer<typeof unsuccessfulAnswersSchema>>

/** An unsuccessful result that a save accepts. */
export const unsuccessfulResultSchema = z.strictObject({
  ReferralResult: z.union([z.literal(2), z.literal(3)]),
  ResultDate: calendarDate,
  lostContact: z.boolean(),
  IfNotHousedReason: z.string().min(1).max(60),
  backToList: z.enum(backToListChoices),
  note: z.string().min(1).max(500).nullable(),
})
export type UnsuccessfulResult = Readonly<z.infer<typeof unsuccessfulResultSchema>>

/** HUD's result (4.20.D) for who ended it; null until that is answered. */
export function referralResultOf({
  whoEnded,
  countedOn,
}: Pick<UnsuccessfulAnswers, 'whoEnded' | 'countedOn'>): 2 | 3 | null {
  const side = whoEnded === 'lost_contact' ? countedOn : whoEnded
  if (!side) return null
  return side === 'client' ? 2 : 3
}

/** The result of answers in which `checkUnsuccessful` found no error. Throws a ZodError for any other. */
export function parseUnsuccessful(answers: UnsuccessfulAnswers): UnsuccessfulResult {
  return unsuccessfulResultSchema.parse({
    ReferralResult: referralResultOf(answers),
    ResultDate: dateOf(answers.ResultDate),
    lostContact: answers.whoEnded === 'lost_contact',
    IfNotHousedReason: typed(answers.IfNotHousedReason),
    backToList: answers.backToList,
    note: typed(answers.note),
  })
}
