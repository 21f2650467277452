import { z } from 'zod'
import {
  fieldValueSchema,
  isAsSeen,
  leftBehind,
  type FieldValue,
  type GivenValues,
} from '#shared/domain/amend/changes.ts'
import { tick, typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { readDate } from '#shared/domain/date/typed-date.ts'
import { backToListChoices } from '#shared/domain/resolve/unsuccessful.ts'

/** How a referral stands, as far as an amendment can change it. `searching` is a success that still looks for housing. */
export const endings = ['open', 'unsuccessful', 'searching', 'housed', 'not_housed'] as const
export type Ending = (typeof endings)[number]

/** The fields an amendment can change, in the order in which they are asked. */
export const amendable = [
  'Event',
  'EventDate',
  'DateNotified',
  'DateReferralAcknowledged',
  'lateReason',
  'referenceCode',
  'referredBy',
  'ending',
  'ReferralResult',
  'lostContact',
  'ResultDate',
  'MoveInDate',
  'IfNotHousedReason',
  'backToList',
  'listManagerTold',
  'note',
] as const
export type AmendableField = (typeof amendable)[number]

/** What an amendment may set out to change; each is a page. */
export const topics = amendable.filter(
  (field): field is Exclude<AmendableField, 'lateReason' | 'lostContact'> =>
    field !== 'lateReason' && field !== 'lostContact',
)
export type Topic = (typeof topics)[number]

/** The page on which a field is asked: those that only make sense with another stand with it. */
export function topicOf(field: AmendableField): Topic {
  if (field === 'lateReason') return 'DateReferralAcknowledged'
  return field === 'lostContact' ? 'ReferralResult' : field
}

/** A referral's amendable fields as they are saved; null where there is nothing, 0 or 1 for a tick. */
export type SavedFields = Readonly<Record<AmendableField, FieldValue>>

/** Everything of a saved referral that may be amended, as typed, and why. */
export const amendAnswersSchema = z.object({
  /** What she chose to change: only that is asked. */
  changing: z.array(z.enum(topics)).nullish(),
  /** The values that stood there when she began, to tell her changes from a colleague's. */
  seen: z.partialRecord(z.enum(amendable), fieldValueSchema).nullish(),
  Event: z.number().int().nullish(),
  EventDate: typedText,
  DateNotified: typedText,
  DateReferralAcknowledged: typedText,
  lateReason: typedText,
  referenceCode: typedText,
  noReferenceCode: tick,
  referredBy: typedText,
  ending: z.enum(endings).nullish(),
  ReferralResult: z.number().int().nullish(),
  lostContact: tick,
  ResultDate: typedText,
  MoveInDate: typedText,
  IfNotHousedReason: typedText,
  backToList: z.enum(backToListChoices).nullish(),
  /** The second question when the household asked to be removed. */
  removalConfirmed: tick,
  listManagerTold: tick,
  note: typedText,
  reason: typedText,
})
export type AmendAnswers = Readonly<z.infer<typeof amendAnswersSchema>>

/** What an amendment starts from: the saved values as answers, and that they were seen. */
export function beginAmend(saved: SavedFields): AmendAnswers {
  return { ...asAnswers(amendable, saved), changing: [], seen: saved }
}

/**
 * The answers of an amendment begun earlier, over the record of today: a field that a colleague changed since and she
 * left alone stands as he saved it. What she saw stays what she saw: her changes are still told from his.
 */
export function rebased(answers: AmendAnswers, saved: SavedFields): AmendAnswers {
  const left = leftBehind(amendable, givenFields(answers), answers.seen, saved)
  return left.length === 0 ? answers : { ...answers, ...asAnswers(left, saved) }
}

/** Whether she changed a field: it was answered, and otherwise than she saw it. */
export function isChanged(field: AmendableField, answers: AmendAnswers): boolean {
  return !isAsSeen(field, givenFields(answers), answers.seen)
}

/** What the answers come to, of the fields that were asked. */
export function givenFields(answers: AmendAnswers): GivenValues<AmendableField> {
  return Object.fromEntries(
    amendable.filter((field) => isGiven(field, answers)).map((field) => [field, settled(field, answers)]),
  )
}

/** Whether a field was asked and answered, be it with nothing. */
export function isGiven(field: AmendableField, answers: AmendAnswers): boolean {
  return answers[field] !== undefined || (field === 'referenceCode' && answers.noReferenceCode === true)
}

/** What an answer comes to: a real date as `YYYY-MM-DD`, other text trimmed, a tick as 0 or 1, nothing as null. */
export function settled(field: AmendableField, answers: AmendAnswers): FieldValue {
  if (ticks.has(field)) return answers[field] === true ? 1 : 0
  const value = answers[field]
  if (field === 'referenceCode' && answers.noReferenceCode === true) return null
  if (typeof value !== 'string') return typeof value === 'number' ? value : null
  const text = typed(value)
  return text === null ? null : dates.has(field) ? (readDate(text) ?? text) : text
}

function asAnswers(fields: readonly AmendableField[], saved: SavedFields): AmendAnswers {
  const answers = fields.map((field) => [field, ticks.has(field) ? saved[field] === 1 : saved[field]])
  return amendAnswersSchema.parse({
    ...Object.fromEntries(answers),
    ...(fields.includes('referenceCode') ? { noReferenceCode: saved.referenceCode === null } : {}),
  })
}

const ticks: ReadonlySet<AmendableField> = new Set<AmendableField>(['lostContact', 'listManagerTold'])

const dates: ReadonlySet<AmendableField> = new Set<AmendableField>([
  'EventDate',
  'DateNotified',
  'DateReferralAcknowledged',
  'ResultDate',
  'MoveInDate',
])
