import { z } from 'zod'
import { calendarDate, tick, typedText } from '#shared/domain/client/answer.ts'
import { checkNote } from '#shared/domain/client/note.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { error, type Issue } from '#shared/domain/issue.ts'

/** Why a household leaves the list. Nobody leaves without one. */
export const leavingReasonLabels = {
  housed_by_referral: 'Housed by a referral',
  housed_elsewhere: 'Housed somewhere else',
  moved_away: 'Moved out of the area',
  asked_to_be_removed: 'They asked to be taken off the list',
  lost_contact: 'Contact was lost',
  not_eligible: 'Not eligible for this list',
  died: 'The head of household died',
  merged: 'Merged with another household on the list',
  made_in_error: 'Placed in error',
  other: 'Another reason, told in the note',
} as const satisfies Readonly<Record<string, string>>
export type LeavingReason = keyof typeof leavingReasonLabels
export const leavingReasons = Object.keys(leavingReasonLabels) as [LeavingReason, ...LeavingReason[]]

export const leaveAnswersSchema = z.object({
  left_reason: z.enum(leavingReasons).nullish(),
  /** The second question when they asked to be removed. */
  removalConfirmed: tick,
  left_on: typedText,
  left_note: typedText,
})
export type LeaveAnswers = Readonly<z.infer<typeof leaveAnswersSchema>>

/** The rules of leaving the list: a reason, a day since they were placed, and a note where the reason tells nothing. */
export function checkLeave(
  answers: LeaveAnswers,
  { placed_on, today }: { readonly placed_on: string; readonly today: string },
): readonly Issue[] {
  const { left_reason, removalConfirmed, left_note } = answers
  return [
    ...(left_reason ? [] : [error('left_reason', 'Choose why they leave the list')]),
    ...(left_reason === 'asked_to_be_removed' && removalConfirmed !== true
      ? [error('removalConfirmed', 'Confirm that they asked to be taken off the list, or keep their place')]
      : []),
    ...checkDate(answers.left_on, {
      path: 'left_on',
      name: 'Day they left the list',
      notBefore: { date: placed_on, what: 'the day they were placed' },
      today,
    }),
    ...(left_reason === 'other' && typed(left_note) === null
      ? [error('left_note', 'Tell the reason in the note')]
      : []),
    ...checkNote('left_note', left_note, today),
  ]
}

const leavingSchema = z.strictObject({
  left_reason: z.enum(leavingReasons),
  left_on: calendarDate,
  left_note: z.string().nullable(),
})

/** How it is stored, of answers in which `checkLeave` found no error. Throws a ZodError for any other. */
export function parseLeave(answers: LeaveAnswers): Readonly<z.output<typeof leavingSchema>> {
  return leavingSchema.parse({
    left_reason: answers.left_reason,
    left_on: dateOf(answers.left_on),
    left_note: typed(answers.left_note),
  })
}
