import { z } from 'zod'
import { recordId, typedText } from '#shared/domain/client/answer.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'
import type { AccessPoint } from './access-point.ts'
import { waysIn } from './begin-access.ts'
import { checkWayIn } from './check-begin-access.ts'

/** How a household came to Coordinated Entry, told or corrected after it was started. */
export const wayInAnswersSchema = z.object({
  accessPoint: recordId.nullish(),
  accessPointName: typedText,
  howCame: z.enum(waysIn).nullish(),
  note: typedText,
  /** Asked where something on record is corrected. */
  reason: typedText,
})
export type WayInAnswers = Readonly<z.infer<typeof wayInAnswersSchema>>

export interface WayInContext {
  readonly today: string
  readonly EntryDate: string
  readonly accessPoints: readonly AccessPoint[]
  /** What is on record; null where it was never told. */
  readonly saved: Omit<WayInAnswers, 'reason'> | null
}

/** The rules of how a household came, told later: as at the start, with a reason where it is corrected. */
export function checkLaterWayIn(answers: WayInAnswers, context: WayInContext): readonly Issue[] {
  const { saved, today, EntryDate } = context
  const isSame = saved !== null && asked.every((field) => (answers[field] ?? null) === (saved[field] ?? null))
  return [
    ...(isSame ? [error('', 'Change an answer, or leave it as it is')] : []),
    ...checkWayIn({ ...answers, EntryDate }, context),
    ...(saved === null ? [] : checkWhy(answers.reason, today)),
  ]
}

const asked = ['accessPoint', 'accessPointName', 'howCame', 'note'] as const
