import { z } from 'zod'
import { recordId, tick, typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { readDate } from '#shared/domain/date/typed-date.ts'

/** Everything of a saved referral that may be amended, as typed, and why. */
export const amendAnswersSchema = z.object({
  Event: z.number().int().nullish(),
  EventDate: typedText,
  LocationCrisisOrPHHousing: recordId.nullish(),
  DateNotified: typedText,
  DateReferralAcknowledged: typedText,
  referenceCode: typedText,
  noReferenceCode: tick,
  referredBy: typedText,
  ReferralResult: z.number().int().nullish(),
  ResultDate: typedText,
  IfNotHousedReason: typedText,
  MoveInDate: typedText,
  note: typedText,
  reason: typedText,
})
export type AmendAnswers = Readonly<z.infer<typeof amendAnswersSchema>>

/** The fields an amendment can change; `reason` says why and `noReferenceCode` goes with the code. */
export const amendable = [
  'Event',
  'EventDate',
  'LocationCrisisOrPHHousing',
  'DateNotified',
  'DateReferralAcknowledged',
  'referenceCode',
  'referredBy',
  'ReferralResult',
  'ResultDate',
  'IfNotHousedReason',
  'MoveInDate',
  'note',
] as const
export type AmendableField = (typeof amendable)[number]

/** A referral's amendable fields as they are saved; null where there is nothing. */
export type SavedFields = Readonly<Record<AmendableField, string | number | null>>

/** What an answer comes to: a real date as `YYYY-MM-DD`, other text trimmed, nothing as null. */
export function settled(field: AmendableField, answers: AmendAnswers): string | number | null {
  const value = answers[field]
  if (value === null || value === undefined || typeof value === 'number') return value ?? null
  if (field === 'referenceCode' && answers.noReferenceCode === true) return null
  const text = typed(value)
  return text === null ? null : dates.has(field) ? (readDate(text) ?? text) : text
}

/** The fields whose answer differs from what is saved. A field that was not asked stays as it is. */
export function changedFields(answers: AmendAnswers, saved: SavedFields): readonly AmendableField[] {
  return amendable.filter((field) => answers[field] !== undefined && settled(field, answers) !== saved[field])
}

/** The referral as it would stand: the answers given, and what is saved where nothing was asked. */
export function asAmended(answers: AmendAnswers, saved: SavedFields): AmendAnswers {
  const kept = Object.fromEntries(amendable.map((field) => [field, saved[field]]))
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))
  return amendAnswersSchema.parse({ noReferenceCode: saved.referenceCode === null, ...kept, ...given })
}

const dates: ReadonlySet<AmendableField> = new Set<AmendableField>([
  'EventDate',
  'DateNotified',
  'DateReferralAcknowledged',
  'ResultDate',
  'MoveInDate',
])
