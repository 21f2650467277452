import { z } from 'zod'
import { typedText } from '#shared/domain/client/answer.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates, daysBetween } from '#shared/domain/date/iso-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import {
  checkJoiners,
  joinerPath,
  joinersSchema,
  parseJoiners,
  type Joiner,
  type JoinersContext,
} from './joiners.ts'
import { headOf, stillIn, type Stay } from './stay.ts'

/** What is asked when somebody comes into a household that has a stay already. */
export const joinStayAnswersSchema = z.object({
  people: joinersSchema.nullish(),
  EntryDate: typedText,
})
export type JoinStayAnswers = Readonly<z.infer<typeof joinStayAnswersSchema>>

export interface JoinStayContext {
  readonly today: string
  readonly stay: Stay
  readonly people: Omit<JoinersContext, 'already'>
  /** The stays in this project of the people named. */
  readonly stays: readonly {
    readonly PersonalID: string
    readonly EntryDate: string
    readonly ExitDate: string | null
  }[]
}

/** The rules of joining a household: who, since when (3.10), and how related to its head (3.15). */
export function checkJoinStay(answers: JoinStayAnswers, context: JoinStayContext): readonly Issue[] {
  const { stay, people } = context
  const there = stillIn(stay)
  if (there.length === 0) return [error('', 'Everyone has left this stay: enroll them anew instead')]
  if ((answers.people ?? []).length === 0) return [error('people', 'Add the person who joins the household')]
  return [
    ...checkJoiners(answers.people ?? [], { ...people, already: there }),
    ...checkStart(answers, context),
    ...checkStays(answers, context),
  ]
}

/** A start this many days back is asked about. */
const longAgo = 30

function checkStart({ EntryDate }: JoinStayAnswers, { today, stay }: JoinStayContext): readonly Issue[] {
  const path = 'EntryDate'
  const issues = checkDate(EntryDate, { path, name: 'Date they joined', today })
  const date = dateOf(EntryDate)
  if (issues.length > 0 || date === null) return issues
  const head = headOf(stay)
  return [
    ...(compareDates(date, head.EntryDate) < 0
      ? [
          warning(
            path,
            `Date they joined is before ${formatDate(head.EntryDate)}, when ${head.alias} started as head of household: check both`,
          ),
        ]
      : []),
    ...(daysBetween(date, today) > longAgo
      ? [warning(path, `Date they joined is more than ${longAgo} days ago: check the year and month`)]
      : []),
  ]
}

/** Nobody is in a project twice at once: who joins stays on, so it meets every stay that ends later. */
function checkStays(
  { people, EntryDate }: JoinStayAnswers,
  { stays, stay }: JoinStayContext,
): readonly Issue[] {
  const start = dateOf(EntryDate)
  if (start === null) return []
  return (people ?? []).flatMap((person) => {
    const met = stays.find(
      ({ PersonalID, ExitDate }) =>
        PersonalID === person.PersonalID && (ExitDate === null || compareDates(ExitDate, start) > 0),
    )
    if (met === undefined) return []
    const until = met.ExitDate === null ? '' : ` until ${formatDate(met.ExitDate)}`
    const mend =
      met.ExitDate === null ? 'end that stay first' : `let them join on ${formatDate(met.ExitDate)} or later`
    return [
      error(
        joinerPath(person, 'alias'),
        `${person.alias ?? 'This person'} is in ${stay.ProjectName} since ${formatDate(met.EntryDate)}${until}: ${mend}`,
      ),
    ]
  })
}

/** Who joins, and when, of answers in which `checkJoinStay` found no error. Throws a ZodError for any other. */
export function parseJoinStay(answers: JoinStayAnswers): {
  readonly people: readonly Joiner[]
  readonly EntryDate: string
} {
  return {
    people: parseJoiners(answers.people ?? []),
    EntryDate: z.string().parse(dateOf(answers.EntryDate)),
  }
}
