import { z } from 'zod'
import {
  fieldValueSchema,
  leftBehind,
  type FieldValue,
  type GivenValues,
} from '#shared/domain/amend/changes.ts'
import { typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { exitAnswers, settleExit, type Exit } from './exit.ts'

/** The fields of an exit, in the order in which they are asked. */
export const amendableOfExit = [
  'ExitDate',
  'Destination',
  'DestinationSubsidyType',
  'OtherDestination',
] as const satisfies readonly (keyof Exit)[]
export type AmendableExitField = (typeof amendableOfExit)[number]

/** An exit as it is on record; an import may hold one without a destination. */
export type SavedExit = Omit<Exit, 'Destination'> & { readonly Destination: number | null }

/** An exit (3.11, 3.12) as it is amended, as typed, and why. */
export const amendExitAnswersSchema = z.object({
  ...exitAnswers,
  /** The values that stood there when she began, to tell her changes from a colleague's. */
  seen: z.partialRecord(z.enum(amendableOfExit), fieldValueSchema).nullish(),
  reason: typedText,
})
export type AmendExitAnswers = Readonly<z.infer<typeof amendExitAnswersSchema>>

/** What an amendment starts from: the saved exit as answers, and that it was seen. */
export function beginExitAmendment(saved: SavedExit): AmendExitAnswers {
  return { ...saved, seen: saved }
}

/**
 * The answers of an amendment begun earlier, over the exit of today: what a colleague changed since and she left alone,
 * or was not asked, stands as it is saved.
 */
export function rebasedExit(answers: AmendExitAnswers, saved: SavedExit): AmendExitAnswers {
  const given = Object.entries(answers).filter(([, answer]) => answer !== undefined)
  const whole: AmendExitAnswers = { ...saved, ...Object.fromEntries(given) }
  const left = leftBehind(amendableOfExit, valuesOf(whole), answers.seen, saved)
  return { ...whole, ...Object.fromEntries(left.map((field) => [field, saved[field]])) }
}

/** The exit as it would stand, without what its destination does not ask for. */
export function amendedExit(answers: AmendExitAnswers): Readonly<Record<AmendableExitField, FieldValue>> {
  return valuesOf(settleExit(answers))
}

/** What an amendment would change. */
export function changedOfExit(answers: AmendExitAnswers, saved: SavedExit): readonly AmendableExitField[] {
  const whole = amendedExit(answers)
  return amendableOfExit.filter((field) => whole[field] !== saved[field])
}

function valuesOf({
  ExitDate,
  Destination = null,
  DestinationSubsidyType = null,
  OtherDestination,
}: AmendExitAnswers): Required<GivenValues<AmendableExitField>> &
  Readonly<Record<AmendableExitField, FieldValue>> {
  return {
    ExitDate: dateOf(ExitDate) ?? typed(ExitDate),
    Destination,
    DestinationSubsidyType,
    OtherDestination: typed(OtherDestination),
  }
}
