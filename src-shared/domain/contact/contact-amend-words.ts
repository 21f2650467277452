import { overtakenFields, type LastChanges, type Overtaken } from '#shared/domain/amend/overtaken.ts'
import { columnWords } from '#shared/domain/history/change-words.ts'
import { noNames } from '#shared/domain/history/value-words.ts'
import {
  amendableOfContact,
  asCorrected,
  type AmendableContactField,
  type AmendContactAnswers,
  type SavedContact,
} from './amend-contact.ts'

/** Where each field is kept, as the history knows it. */
export const contactColumns = {
  channel: 'channel',
  attemptedAt: 'attempted_at',
  outcome: 'outcome',
  voicemailLeft: 'voicemail',
  nextTry: 'next_try',
  note: 'note',
} as const satisfies Record<AmendableContactField, string>

/** How each field is called in a sentence. */
const names = {
  channel: 'The way it was tried',
  attemptedAt: 'The moment of the try',
  outcome: 'What happened',
  voicemailLeft: 'Voicemail',
  nextTry: 'Next try',
  note: 'Note',
} as const satisfies Record<AmendableContactField, string>

/** At which answer a field's issue stands. */
export function contactPath(field: AmendableContactField): string {
  return field === 'attemptedAt' ? 'attemptDate' : field
}

/** The fields of a correction that somebody else changed since it began, with who did and when. */
export function overtakenInContact(
  answers: AmendContactAnswers,
  {
    saved,
    lastChanges,
  }: { readonly saved: SavedContact; readonly lastChanges: LastChanges<AmendableContactField> },
): readonly Overtaken<AmendableContactField>[] {
  const whole = asCorrected(answers)
  if (whole === null) return []
  const wordsOf = (field: AmendableContactField) => columnWords('contact_attempt', contactColumns[field])
  return overtakenFields(
    amendableOfContact,
    { seen: answers.seen, saved, whole },
    {
      nameOf: (field) => names[field],
      valueOf: (field) =>
        (saved[field] === null ? null : wordsOf(field)?.say(saved[field], noNames)) ?? 'Nothing',
      lastChanges,
    },
  )
}
