import { columnWords } from '#shared/domain/history/change-words.ts'
import { noNames } from '#shared/domain/history/value-words.ts'
import type { Reason } from '#shared/domain/reasons/reason.ts'
import { type AmendableField, type AmendAnswers, type Ending, type SavedFields } from './amend-answers.ts'
import { amended, asEnding, changedFields } from './amended.ts'
import { referralStateWords } from '#shared/domain/resolve/housing-words.ts'

/** How each field is called. */
export const amendLabels = {
  Event: 'Kind of opening',
  EventDate: 'Referral date',
  DateNotified: 'Date notified',
  DateReferralAcknowledged: 'Date acknowledged',
  lateReason: 'Why it was late',
  referenceCode: 'Reference code',
  referredBy: 'Referred by',
  ending: 'How it stands',
  ReferralResult: 'Referral result',
  lostContact: 'The household could not be reached',
  ResultDate: 'Result date',
  MoveInDate: 'Move-in date',
  IfNotHousedReason: 'If not housed, reason',
  backToList: 'Back to the priority list',
  listManagerTold: 'List manager told',
  note: 'Note',
} as const satisfies Record<AmendableField, string>

/** How a referral stands, in the words of its kind of project. */
export function endingWords(ending: Ending, ProjectType: number): string {
  if (ending === 'open') return 'Open again: it did not end'
  return referralStateWords(ending === 'searching' ? 'successful' : ending, ProjectType)
}

/** Where each field is kept, as the history knows it. The move-in date is the resulting enrollment's. */
export const amendColumns = {
  Event: ['Event', 'Event'],
  EventDate: ['Event', 'EventDate'],
  DateNotified: ['referral', 'date_notified'],
  DateReferralAcknowledged: ['referral', 'date_acknowledged'],
  lateReason: ['referral', 'late_reason'],
  referenceCode: ['referral', 'reference_code'],
  referredBy: ['referral', 'referred_by'],
  ending: ['referral', 'state'],
  ReferralResult: ['Event', 'ReferralResult'],
  lostContact: ['referral', 'lost_contact'],
  ResultDate: ['Event', 'ResultDate'],
  MoveInDate: ['Enrollment', 'MoveInDate'],
  IfNotHousedReason: ['referral', 'if_not_housed_reason'],
  backToList: ['referral', 'back_to_list'],
  listManagerTold: ['referral', 'list_manager_told'],
  note: ['referral', 'note'],
} as const satisfies Record<AmendableField, readonly ['Event' | 'referral' | 'Enrollment', string]>

/** What values are called by: the community's reasons, and the kind of project. */
interface WordsContext {
  readonly reasons: readonly Reason[]
  readonly ProjectType: number
}

/** A field's change as a person reads it before she saves it. */
export interface AmendedField {
  readonly field: AmendableField
  readonly label: string
  readonly was: string
  readonly willBe: string
}

/** What an amendment would change, field by field, with what goes along with another ending. */
export function amendedInWords(
  answers: AmendAnswers,
  context: WordsContext & { readonly saved: SavedFields },
): readonly AmendedField[] {
  const { saved } = context
  const whole = amended(answers, saved)
  return changedFields(answers, saved).map((field) => ({
    field,
    label: amendLabels[field],
    was: amendedValue(field, saved[field], context),
    willBe: amendedValue(field, whole[field], context),
  }))
}

/** A field's value in words. */
export function amendedValue(
  field: AmendableField,
  value: string | number | null,
  { reasons, ProjectType }: WordsContext,
): string {
  if (value === null) return 'Nothing'
  if (field === 'ending') return endingWords(asEnding(value), ProjectType)
  const [table, column] = amendColumns[field]
  return columnWords(table, column)?.say(value, { ...noNames, reasons }) ?? String(value)
}
