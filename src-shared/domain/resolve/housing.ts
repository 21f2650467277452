import { z } from 'zod'
import { calendarDate, tick, typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'

/** How the search for housing stands after a successful referral. */
export const housingOutcomes = ['moved_in', 'still_searching', 'will_not_be_housed'] as const
export type HousingOutcome = (typeof housingOutcomes)[number]

export const housingOutcomeLabels = {
  moved_in: 'Moved in',
  still_searching: 'Still searching',
  will_not_be_housed: 'Will not be housed here',
} as const satisfies Record<HousingOutcome, string>

/** What is asked after success. The referral's result and result date are no answers here: they stay as they were. */
export const housingAnswersSchema = z.object({
  outcome: z.enum(housingOutcomes).nullish(),
  MoveInDate: typedText,
  IfNotHousedReason: typedText,
  note: typedText,
  /** Whether the stay ends now; asked when the household will not be housed here. */
  stayEnds: z.enum(['yes', 'no']).nullish(),
  ExitDate: typedText,
  Destination: z.number().int().nullish(),
  DestinationSubsidyType: z.number().int().nullish(),
  listManagerTold: tick,
})
export type HousingAnswers = Readonly<z.infer<typeof housingAnswersSchema>>

const note = z.string().min(1).max(500).nullable()

/** A housing outcome that a save accepts: a move-in date or a reason, never both. */
export const housingResultSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('moved_in'), MoveInDate: calendarDate, note }),
  z.strictObject({ outcome: z.literal('still_searching'), note }),
  z.strictObject({
    outcome: z.literal('will_not_be_housed'),
    IfNotHousedReason: z.string().min(1).max(60),
    note,
    /** How the stay ends (3.11, 3.12); null while it goes on. */
    exit: z
      .strictObject({
        ExitDate: calendarDate,
        Destination: z.number().int(),
        DestinationSubsidyType: z.number().int().nullable(),
      })
      .nullable(),
    listManagerTold: z.boolean(),
  }),
])
export type HousingResult = Readonly<z.infer<typeof housingResultSchema>>

/** HUD's destination that asks for the kind of subsidy (3.12.A). */
export const rentalWithSubsidy = 435

/** The answers without those that the chosen outcome does not ask for: what a form keeps when the outcome changes. */
export function settleHousing(answers: HousingAnswers): HousingAnswers {
  const notHoused = answers.outcome === 'will_not_be_housed'
  const ends = notHoused && answers.stayEnds === 'yes'
  return {
    ...answers,
    MoveInDate: answers.outcome === 'moved_in' ? answers.MoveInDate : null,
    IfNotHousedReason: notHoused ? answers.IfNotHousedReason : null,
    stayEnds: notHoused ? answers.stayEnds : null,
    ExitDate: ends ? answers.ExitDate : null,
    Destination: ends ? answers.Destination : null,
    DestinationSubsidyType:
      ends && answers.Destination === rentalWithSubsidy ? answers.DestinationSubsidyType : null,
    listManagerTold: notHoused ? answers.listManagerTold : null,
  }
}

/** The outcome of answers in which `checkHousing` found no error. Throws a ZodError for any other. */
export function parseHousing(answers: HousingAnswers): HousingResult {
  return housingResultSchema.parse({
    outcome: answers.outcome,
    ...(answers.outcome === 'moved_in' && { MoveInDate: dateOf(answers.MoveInDate) }),
    ...(answers.outcome === 'will_not_be_housed' && {
      IfNotHousedReason: typed(answers.IfNotHousedReason),
      exit: exitOf(answers),
      listManagerTold: answers.listManagerTold === true,
    }),
    note: typed(answers.note),
  })
}

function exitOf(answers: HousingAnswers) {
  if (answers.stayEnds !== 'yes') return null
  const { Destination } = answers
  return {
    ExitDate: dateOf(answers.ExitDate),
    Destination,
    DestinationSubsidyType:
      Destination === rentalWithSubsidy ? (answers.DestinationSubsidyType ?? null) : null,
  }
}
