import { z } from 'zod'
import { recordId, typedText } from '#shared/domain/client/answer.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { eventFields, type EventField } from '#shared/hud/fy2026/events.ts'
import type { HudRow } from '#shared/hud/fy2026/types.ts'

/** Answers to a question that may not be known on the day an event is logged. */
export const knownAnswers = ['yes', 'no', 'notYet'] as const
export type KnownAnswer = (typeof knownAnswers)[number]

/** What a referral can have come to on the day it is logged (4.20.D). */
export const resultAnswers = ['accepted', 'clientRejected', 'providerRejected', 'notYet'] as const
export type ResultAnswer = (typeof resultAnswers)[number]

/** What the wizard of a CE Event (4.20) asks. Dates stay as typed until the save. */
export const logEventAnswersSchema = z.object({
  Event: z.number().int().nullish(),
  EventDate: typedText,
  /** Asked where it does not follow from the day. */
  EnrollmentID: recordId.nullish(),
  /** 4.20.A */
  safelyHoused: z.enum(knownAnswers).nullish(),
  /** 4.20.B */
  inAftercare: z.enum(knownAnswers).nullish(),
  /** 4.20.C */
  LocationCrisisOrPHHousing: recordId.nullish(),
  /** 4.20.D */
  result: z.enum(resultAnswers).nullish(),
  /** 4.20.E */
  ResultDate: typedText,
})
export type LogEventAnswers = Readonly<z.infer<typeof logEventAnswersSchema>>

/** Whether an event asks for one of its dependent columns (4.20.A to E). */
export function asks({ Event }: LogEventAnswers, field: EventField): boolean {
  return eventFields(Event ?? null).includes(field)
}

/** Whether a result is known, which then needs its date (4.20.E). */
export function hasKnownResult(answers: LogEventAnswers): boolean {
  const { result } = answers
  return asks(answers, 'ReferralResult') && (result ?? 'notYet') !== 'notYet'
}

type EventColumns = Pick<HudRow<'Event'>, EventField> & {
  readonly Event: number
  readonly EventDate: string
}

/**
 * The columns of an event whose answers `checkLogEvent` found no error in. A column that the event does not ask for is
 * null, whatever was answered before another event was chosen.
 */
export function parseLogEvent(answers: LogEventAnswers): EventColumns {
  const { safelyHoused, inAftercare, LocationCrisisOrPHHousing, result } = answers
  const known = hasKnownResult(answers)
  return {
    Event: z.number().parse(answers.Event),
    EventDate: z.string().parse(dateOf(answers.EventDate)),
    ProbSolDivRRResult: asks(answers, 'ProbSolDivRRResult') ? yesNoCode(safelyHoused) : null,
    ReferralCaseManageAfter: asks(answers, 'ReferralCaseManageAfter') ? yesNoCode(inAftercare) : null,
    LocationCrisisOrPHHousing: asks(answers, 'LocationCrisisOrPHHousing')
      ? z.string().parse(LocationCrisisOrPHHousing)
      : null,
    ReferralResult: known ? resultCode(result) : null,
    ResultDate: known ? z.string().parse(dateOf(answers.ResultDate)) : null,
  }
}

function yesNoCode(answer: KnownAnswer | null | undefined): number | null {
  if (answer === 'yes') return 1
  return answer === 'no' ? 0 : null
}

function resultCode(answer: ResultAnswer | null | undefined): number | null {
  const place = resultAnswers.indexOf(answer ?? 'notYet')
  return place < 0 || answer === 'notYet' ? null : place + 1
}
