import { z } from 'zod'
import { calendarDate, recordId, typedText } from '#shared/domain/client/answer.ts'
import { looksIdentifyingApartFromName, patternWords } from '#shared/domain/client/looks-identifying.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'

export const conferenceStates = ['planned', 'open', 'closed'] as const
export type ConferenceState = (typeof conferenceStates)[number]
export const conferenceStateLabels = {
  planned: 'Planned',
  open: 'Under way',
  closed: 'Closed',
} as const satisfies Record<ConferenceState, string>

/** The most that a meeting can talk about. */
export const agendaLimit = 60
const nameLength = 120

export const planAnswersSchema = z.object({
  name: typedText,
  held_on: typedText,
  facilitator: typedText,
  /** The households on the agenda, by their head, in the order in which they are talked about. */
  agenda: z.array(recordId).max(agendaLimit).nullish(),
})
export type PlanAnswers = Readonly<z.infer<typeof planAnswersSchema>>

/** The rules of planning a conference. Its name leaves with the minutes, so it asks about what can identify somebody. */
export function checkPlan(answers: PlanAnswers, today: string): readonly Issue[] {
  const name = typed(answers.name)
  const facilitator = typed(answers.facilitator)
  return [
    ...(name === null
      ? [error('name', 'Enter a name for the meeting')]
      : checkShort('name', 'Name', name, today)),
    ...checkDate(answers.held_on, { path: 'held_on', name: 'Day of the meeting' }),
    ...(facilitator === null ? [] : checkShort('facilitator', 'Facilitator', facilitator, today)),
    ...((answers.agenda ?? []).length === 0
      ? [error('agenda', 'Choose at least one household to talk about')]
      : []),
  ]
}

/** A short text of a meeting: of sensible length, and asking once where it seems to say who or where somebody is. */
export function checkShort(path: string, name: string, text: string, today: string): readonly Issue[] {
  if (text.length > nameLength) return [error(path, `${name} must be ${nameLength} characters or fewer`)]
  const pattern = looksIdentifyingApartFromName(text, today)
  return pattern === null
    ? []
    : [
        warning(
          path,
          `${name} seems to hold ${patternWords(pattern)}: take it out if it can identify someone`,
        ),
      ]
}

const planSchema = z.strictObject({
  name: z.string().min(1).max(nameLength),
  held_on: calendarDate,
  facilitator: z.string().nullable(),
})

/** How it is stored, of answers in which `checkPlan` found no error. Throws a ZodError for any other. */
export function parsePlan(answers: PlanAnswers): Readonly<z.output<typeof planSchema>> {
  return planSchema.parse({
    name: typed(answers.name),
    held_on: dateOf(answers.held_on),
    facilitator: typed(answers.facilitator),
  })
}
