import { z } from 'zod'
import { calendarDate, typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'

/** What is asked of an exit (3.11, 3.12), wherever it is asked. */
export const exitAnswers = {
  ExitDate: typedText,
  Destination: z.number().int().nullish(),
  /** 3.12.A, only for a rental with a subsidy. */
  DestinationSubsidyType: z.number().int().nullish(),
  /** 3.12.B, only for a destination that no other answer names. */
  OtherDestination: typedText,
} as const
const exitAnswersSchema = z.object(exitAnswers)
export type ExitAnswers = Readonly<z.infer<typeof exitAnswersSchema>>

/** HUD's column holds 50 characters. */
export const otherDestinationLength = 50

/** An exit that a save accepts. */
export const exitSchema = z.strictObject({
  ExitDate: calendarDate,
  Destination: z.number().int(),
  DestinationSubsidyType: z.number().int().nullable(),
  OtherDestination: z.string().min(1).max(otherDestinationLength).nullable(),
})
export type Exit = Readonly<z.infer<typeof exitSchema>>

/** HUD's destination that asks for the kind of subsidy (3.12.A). */
export const rentalWithSubsidy = 435
/** HUD's destination that asks for words (3.12.B). */
export const otherDestination = 17

/** The answers without those that the chosen destination does not ask for. */
export function settleExit<A extends ExitAnswers>(answers: A): A {
  const { Destination } = answers
  return {
    ...answers,
    DestinationSubsidyType: Destination === rentalWithSubsidy ? answers.DestinationSubsidyType : null,
    OtherDestination: Destination === otherDestination ? answers.OtherDestination : null,
  }
}

/** The exit of answers in which `checkExit` found no error. Throws a ZodError for any other. */
export function parseExit(answers: ExitAnswers): Exit {
  const { ExitDate, Destination, DestinationSubsidyType, OtherDestination } = settleExit(answers)
  return exitSchema.parse({
    ExitDate: dateOf(ExitDate),
    Destination,
    DestinationSubsidyType: DestinationSubsidyType ?? null,
    OtherDestination: typed(OtherDestination),
  })
}
