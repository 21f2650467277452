import { ChangeList } from '#renderer/components/change-list/change-list.tsx'
import {
  asCorrected,
  correctedFields,
  stateAfterCorrection,
  type AmendContactAnswers,
} from '#shared/domain/contact/amend-contact.ts'
import type { ContactAmendContext } from '#shared/domain/contact/check-contact-amendment.ts'
import { contactColumns } from '#shared/domain/contact/contact-amend-words.ts'
import { changesInWords } from '#shared/domain/history/change-words.ts'
import { noNames } from '#shared/domain/history/value-words.ts'
import styles from './amend.module.css'

interface Props {
  readonly answers: AmendContactAnswers
  readonly context: ContactAmendContext
}

/** Each answer as it was and as it will be, and where the referral stands after it, in the words of the history. */
export function WhatChanges({ answers, context: { saved, attempts, referral } }: Props) {
  const corrected = asCorrected(answers)
  if (corrected === null) return null
  const fields = correctedFields(saved, corrected)
  const row = (contact: typeof saved) =>
    Object.fromEntries(fields.map((field) => [contactColumns[field], contact[field]]))
  const state = stateAfterCorrection(referral.state, [
    corrected.outcome,
    ...attempts.map(({ outcome }) => outcome),
  ])
  const changes = changesInWords(
    [
      { table: 'contact_attempt', rowId: 'contact', before: row(saved), after: row(corrected) },
      { table: 'referral', rowId: 'referral', before: { state: referral.state }, after: { state } },
    ],
    noNames,
  )
  return (
    <div className={styles.review}>
      <ChangeList title="What changes" groups={[{ name: null, changes }]} />
    </div>
  )
}
