import { z } from 'zod'
import { isPermanentHousing } from '#shared/domain/agency/project-types.ts'
import { calendarDate, tick, typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { exitAnswers, exitSchema, parseExit, settleExit } from '#shared/domain/stay/exit.ts'
import { isElsewhere, type Stay } from '#shared/domain/stay/stay.ts'

/**
 * What came after a successful referral. For a project that is not permanent housing, `moved_in` says that the
 * household came in, and has no date of its own.
 */
export const housingOutcomes = ['moved_in', 'still_searching', 'will_not_be_housed'] as const
export type HousingOutcome = (typeof housingOutcomes)[number]

/** What is asked after success. The referral's result and result date are no answers here: they stay as they were. */
export const housingAnswersSchema = z.object({
  outcome: z.enum(housingOutcomes).nullish(),
  MoveInDate: typedText,
  IfNotHousedReason: typedText,
  note: typedText,
  /** Whether the stay ends now; asked when the household will not be housed here. */
  stayEnds: z.enum(['yes', 'no']).nullish(),
  ...exitAnswers,
  listManagerTold: tick,
})
export type HousingAnswers = Readonly<z.infer<typeof housingAnswersSchema>>

const note = z.string().min(1).max(500).nullable()

/** A housing outcome that a save accepts: a move-in or a reason, never both. */
export const housingResultSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('moved_in'),
    /** 3.20; null for a project that is not permanent housing. */
    MoveInDate: calendarDate.nullable(),
    note,
  }),
  z.strictObject({ outcome: z.literal('still_searching'), note }),
  z.strictObject({
    outcome: z.literal('will_not_be_housed'),
    IfNotHousedReason: z.string().min(1).max(60),
    note,
    /** How the stay ends (3.11, 3.12); null while it goes on. */
    exit: exitSchema.nullable(),
    listManagerTold: z.boolean(),
  }),
])
export type HousingResult = Readonly<z.infer<typeof housingResultSchema>>

/**
 * The stay a referral led to, as far as housing goes by it. One in another project is read only: that project keeps
 * its dates.
 */
export type HousedStay = Pick<Stay, 'ProjectName' | 'ProjectType' | 'members' | 'readOnlyReason'>

/** Whether a move-in date is asked: of a household that moved in with permanent housing (3.20) of the project worn. */
export function asksMoveIn({ outcome }: HousingAnswers, stay: HousedStay): boolean {
  return outcome === 'moved_in' && isPermanentHousing(stay.ProjectType) && !isElsewhere(stay)
}

/** Whether it is asked if the stay ends with this. */
export function asksStayEnd({ outcome }: HousingAnswers, stay: HousedStay): boolean {
  return outcome === 'will_not_be_housed' && !isElsewhere(stay)
}

/** The answers without those that the chosen outcome does not ask for: what a form keeps when the outcome changes. */
export function settleHousing(answers: HousingAnswers, stay: HousedStay): HousingAnswers {
  const notHoused = answers.outcome === 'will_not_be_housed'
  const asksEnd = asksStayEnd(answers, stay)
  const ends = asksEnd && answers.stayEnds === 'yes'
  return settleExit({
    ...answers,
    MoveInDate: asksMoveIn(answers, stay) ? answers.MoveInDate : null,
    IfNotHousedReason: notHoused ? answers.IfNotHousedReason : null,
    stayEnds: asksEnd ? answers.stayEnds : null,
    ExitDate: ends ? answers.ExitDate : null,
    Destination: ends ? answers.Destination : null,
    listManagerTold: notHoused ? answers.listManagerTold : null,
  })
}

/** The outcome of answers in which `checkHousing` found no error. Throws a ZodError for any other. */
export function parseHousing(answers: HousingAnswers): HousingResult {
  return housingResultSchema.parse({
    outcome: answers.outcome,
    ...(answers.outcome === 'moved_in' && { MoveInDate: dateOf(answers.MoveInDate) }),
    ...(answers.outcome === 'will_not_be_housed' && {
      IfNotHousedReason: typed(answers.IfNotHousedReason),
      exit: answers.stayEnds === 'yes' ? parseExit(answers) : null,
      listManagerTold: answers.listManagerTold === true,
    }),
    note: typed(answers.note),
  })
}
