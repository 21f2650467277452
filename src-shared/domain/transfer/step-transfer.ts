import { z } from 'zod'
import { calendarDate, typedText } from '#shared/domain/client/answer.ts'
import { checkNote, noteLength } from '#shared/domain/client/note.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { transferSteps, whyNotStep, type Standing } from './transfer-state.ts'

/** One step of a transfer: its day and, where it ends the transfer, why. */
export const stepTransferSchema = z.object({
  step: z.enum(transferSteps),
  StepDate: typedText,
  why: typedText,
})
export type StepTransferAnswers = Readonly<z.infer<typeof stepTransferSchema>>

interface StepContext {
  readonly today: string
  readonly transfer: Standing & { readonly decided_on: string }
}

const names = {
  notify: 'Date of the notice',
  accept: 'Date of the answer',
  decline: 'Date of the answer',
  withdraw: 'Date withdrawn',
} as const satisfies Record<StepTransferAnswers['step'], string>

/** How the day of a step is called. */
export function stepDateName(step: StepTransferAnswers['step']): string {
  return names[step]
}

/** Whether a step says why. */
export function asksWhy(step: StepTransferAnswers['step']): boolean {
  return step === 'decline' || step === 'withdraw'
}

/** The rules of a step: one that the transfer has come to, on a day since the decision. */
export function checkStepTransfer(
  { step, StepDate, why }: StepTransferAnswers,
  { today, transfer }: StepContext,
): readonly Issue[] {
  const not = whyNotStep(step, transfer)
  if (not !== null) return [error('', not)]
  return [
    ...checkDate(StepDate, {
      path: 'StepDate',
      name: names[step],
      today,
      notBefore: { date: transfer.decided_on, what: 'the day it was decided' },
    }),
    ...(step === 'withdraw' && typed(why) === null ? [error('why', 'Enter why it is withdrawn')] : []),
    ...(asksWhy(step) ? checkNote('why', why, today) : []),
  ]
}

const stepSchema = z.strictObject({ on: calendarDate, why: z.string().max(noteLength).nullable() })

/** The day and reason of answers in which `checkStepTransfer` found no error. Throws a ZodError for any other. */
export function parseStepTransfer({ step, StepDate, why }: StepTransferAnswers) {
  return stepSchema.parse({ on: dateOf(StepDate), why: asksWhy(step) ? typed(why) : null })
}
