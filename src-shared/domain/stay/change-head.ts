import { z } from 'zod'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { recordId } from '#shared/domain/client/answer.ts'
import { checkHandover } from './check-end-stay.ts'
import { newHeadOf, relatedAnew, type Handover } from './end-stay.ts'
import { headOf, stillIn, type Stay, type StayMember } from './stay.ts'

/** What is asked when somebody else becomes head of household and nobody leaves. */
export const changeHeadAnswersSchema = z.object({
  newHead: recordId.nullish(),
  /** How each of the others is related to the new head (3.15). */
  relationships: z.record(recordId, z.number().int()).nullish(),
})
export type ChangeHeadAnswers = Readonly<z.infer<typeof changeHeadAnswersSchema>>

/** Who could become head of household: everyone who is there, but for the head. */
export function candidatesFor(stay: Stay): readonly StayMember[] {
  const head = headOf(stay)
  return stillIn(stay).filter(({ EnrollmentID }) => EnrollmentID !== head.EnrollmentID)
}

/** The rules of another head of household (3.15). */
export function checkChangeHead(
  answers: ChangeHeadAnswers,
  { stay }: { readonly stay: Stay },
): readonly Issue[] {
  const candidates = candidatesFor(stay)
  if (candidates.length === 0)
    return [error('', 'Nobody else is in this household who could become its head')]
  if (!candidates.some(({ EnrollmentID }) => EnrollmentID === answers.newHead))
    return [error('newHead', 'Choose who becomes head of household')]
  return [...checkJoinedLater(answers, stay), ...checkHandover(answers, stay)]
}

/** The CE APR counts a household by its head, and only where she was there on the day of its assessment. */
function checkJoinedLater(answers: ChangeHeadAnswers, stay: Stay): readonly Issue[] {
  const newHead = newHeadOf(answers, stay)
  const { alias, EntryDate } = headOf(stay)
  if (newHead === null || compareDates(newHead.EntryDate, EntryDate) <= 0) return []
  const days = `joined on ${formatDate(newHead.EntryDate)}, after ${alias}, who started on ${formatDate(EntryDate)}`
  return [
    warning(
      'newHead',
      `${newHead.alias} ${days}: the CE APR will not count this household by an assessment before that day. Check who becomes head of household`,
    ),
  ]
}

/** The change of answers in which `checkChangeHead` found no error. Throws a ZodError for any other. */
export function parseChangeHead(answers: ChangeHeadAnswers, stay: Stay): Handover {
  const newHead = newHeadOf(answers, stay)
  if (newHead === null) throw new Error('checked before parsed')
  return {
    newHead,
    oldHead: headOf(stay),
    relationships: relatedAnew(answers, stay).map((member) => ({
      member,
      code: z.number().parse(answers.relationships?.[member.EnrollmentID]),
    })),
  }
}
