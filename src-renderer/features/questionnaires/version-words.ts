import { formatDate } from '#shared/domain/date/format-date.ts'
import dayjs from 'dayjs'
import type { QuestionnaireVersion } from '#shared/ipc/questionnaire-calls.ts'

/** The version that was approved last; null where none was. */
export function headVersion(versions: readonly QuestionnaireVersion[]): QuestionnaireVersion | null {
  const approved = versions.filter(({ state }) => state === 'approved')
  return approved.toSorted((one, other) => (other.number ?? 0) - (one.number ?? 0))[0] ?? null
}

/** Where a version stands, in words: `Version 2, asked from 1 April 2026 on`. */
export function standingWords({ state, number, effective_from }: QuestionnaireVersion): string {
  if (state === 'proposed') return 'Proposed, and not asked yet'
  if (state === 'withdrawn') return 'Withdrawn, and never asked'
  return effective_from === null
    ? `Version ${number ?? 0}, which came with Threshold`
    : `Version ${number ?? 0}, asked from ${formatDate(effective_from)} on`
}

/** What a version is called in a list. */
export function nameWords({ state, number }: QuestionnaireVersion): string {
  if (state === 'approved') return `Version ${number ?? 0}`
  return state === 'proposed' ? 'Proposal' : 'Withdrawn'
}

/** Since when a version is asked, as a list has it. */
export function fromWords({ state, effective_from }: QuestionnaireVersion): string {
  if (state === 'withdrawn') return ''
  return effective_from === null ? 'The beginning' : formatDate(effective_from)
}

/** Who proposed it and when. */
export function proposedWords({ proposedBy, proposed_at }: QuestionnaireVersion): string {
  return `${proposedBy ?? 'Threshold'}, ${day(proposed_at)}`
}

/** Who decided on it and when; empty while nobody did. */
export function decidedWords({ decidedBy, decided_at }: QuestionnaireVersion): string {
  return decided_at === null ? '' : `${decidedBy ?? 'Somebody'}, ${day(decided_at)}`
}

function day(moment: string): string {
  return formatDate(dayjs(moment).format('YYYY-MM-DD'))
}
