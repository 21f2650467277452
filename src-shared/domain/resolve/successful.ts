import { z } from 'zod'
import { calendarDate, recordId, typedText } from '#shared/domain/client/answer.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'

/** What is asked when a referral led to an enrollment. The result itself is fixed: client accepted (4.20.D, 1). */
export const successfulAnswersSchema = z.object({ EnrollmentID: recordId.nullish(), ResultDate: typedText })
export type SuccessfulAnswers = Readonly<z.infer<typeof successfulAnswersSchema>>

/** A successful result that a save accepts. */
export const successfulResultSchema = z.strictObject({
  ReferralResult: z.literal(1),
  ResultDate: calendarDate,
  EnrollmentID: recordId,
})
export type SuccessfulResult = Readonly<z.infer<typeof successfulResultSchema>>

/** The result of answers in which `checkSuccessful` found no error. Throws a ZodError for any other. */
export function parseSuccessful(answers: SuccessfulAnswers): SuccessfulResult {
  return successfulResultSchema.parse({
    ReferralResult: 1,
    ResultDate: dateOf(answers.ResultDate),
    EnrollmentID: answers.EnrollmentID,
  })
}
