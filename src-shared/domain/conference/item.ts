import { z } from 'zod'
import { recordId, typedText } from '#shared/domain/client/answer.ts'
import { checkNote } from '#shared/domain/client/note.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { checkRequested, type RequestedFrom } from './request.ts'
import { checkShort } from './plan.ts'

/** What a conference came to for a household. None of them takes anybody off the list. */
export const outcomeLabels = {
  refer: 'Ask for a referral',
  keep_waiting: 'Keep their place: nothing open fits now',
  find_out: 'Find out more first',
  other_way: 'Try another way beside the list',
  next_time: 'Talk about them next time',
} as const satisfies Readonly<Record<string, string>>
export type Outcome = keyof typeof outcomeLabels
export const outcomes = Object.keys(outcomeLabels) as [Outcome, ...Outcome[]]

export const itemAnswersSchema = z.object({
  outcome: z.enum(outcomes).nullish(),
  decision: typedText,
  /** The referral asked for: what for, and from which project; null for any. */
  Event: z.number().int().nullish(),
  ProjectID: recordId.nullish(),
  /** What somebody does until when. All three or none. */
  what: typedText,
  who: typedText,
  due_on: typedText,
})
export type ItemAnswers = Readonly<z.infer<typeof itemAnswersSchema>>

export interface ItemContext extends RequestedFrom {
  readonly today: string
  readonly held_on: string
}

/** The rules of what was decided for one household. */
export function checkItem(answers: ItemAnswers, context: ItemContext): readonly Issue[] {
  return [
    ...(answers.outcome ? [] : [error('outcome', 'Choose what was decided')]),
    ...checkNote('decision', answers.decision, context.today),
    ...(answers.outcome === 'refer' ? checkRequested(answers, context) : []),
    ...checkAction(answers, context),
  ]
}

/** Whether something is to be done until a day. */
export function hasAction({ what, who, due_on }: ItemAnswers): boolean {
  return [what, who, due_on].some((answer) => typed(answer) !== null)
}

function checkAction(answers: ItemAnswers, { today, held_on }: ItemContext): readonly Issue[] {
  if (!hasAction(answers)) return []
  const [what, who] = [typed(answers.what), typed(answers.who)]
  return [
    ...(what === null ? [error('what', 'Enter what is to be done')] : checkNote('what', what, today)),
    ...(who === null
      ? [error('who', 'Enter who does it: a role or a colleague')]
      : checkShort('who', 'Who does it', who, today)),
    ...checkDate(answers.due_on, {
      path: 'due_on',
      name: 'Day it is due',
      notBefore: { date: held_on, what: 'the day of the meeting' },
    }),
  ]
}

/** The action of answers in which `checkItem` found no error; null where there is none. */
export function parseAction(
  answers: ItemAnswers,
): { readonly what: string; readonly who: string; readonly due_on: string } | null {
  const [what, who, due_on] = [typed(answers.what), typed(answers.who), dateOf(answers.due_on)]
  return what === null || who === null || due_on === null ? null : { what, who, due_on }
}
