import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { error, type Issue } from '#shared/domain/issue.ts'

/** The longest sentence beside a proposal or a decision. */
export const whyLength = 500

/** What is known of the version in force when a change is proposed or approved. */
export interface Head {
  /** 0 where the questionnaire is new. */
  readonly number: number
  /** Since when it is, or will be, asked. */
  readonly effective_from: string | null
  /** Who approved it, in words; null for what the vault began with. */
  readonly approvedBy: string | null
  /** The day it was approved. */
  readonly approvedOn: string | null
}

interface Proposal {
  readonly base_number: number
  readonly why: string | null | undefined
  readonly effective_from: string | null | undefined
}

/** The rules of a proposal: it says why, from when on, and begins with the version that counts. */
export function checkProposal(
  { base_number, why, effective_from }: Proposal,
  head: Head,
  today: string,
): readonly Issue[] {
  return [
    ...checkBase(base_number, head),
    ...checkSentence('why', why, 'what changes, and why', 'What changes'),
    ...checkEffect(effective_from, head, today),
  ]
}

/** The rules of an approval: who in the community decided, from when on, and that nothing else was approved meanwhile. */
export function checkApproval(
  {
    base_number,
    decision,
    effective_from,
  }: {
    readonly base_number: number
    readonly decision: string | null | undefined
    readonly effective_from: string | null | undefined
  },
  head: Head,
  today: string,
): readonly Issue[] {
  return [
    ...checkBase(base_number, head),
    ...checkSentence('decision', decision, 'who in your community decided, and when', 'The decision'),
    ...checkEffect(effective_from, head, today),
  ]
}

/** A proposal that was written from an older version would take back what was approved since. */
function checkBase(base_number: number, { number, approvedBy, approvedOn }: Head): readonly Issue[] {
  if (base_number === number) return []
  const who = approvedBy ?? 'Somebody'
  const when = approvedOn === null ? '' : ` on ${formatDate(approvedOn)}`
  const from = base_number === 0 ? 'before there was any version' : `from version ${base_number}`
  return [
    error(
      '',
      `${who} approved version ${number}${when}, and this was written ${from}: approving it would undo that. Nothing is lost. Propose it anew on version ${number}`,
    ),
  ]
}

function checkSentence(
  path: string,
  answer: string | null | undefined,
  what: string,
  name: string,
): readonly Issue[] {
  const text = typed(answer)
  if (text === null) return [error(path, `Enter ${what}`)]
  return text.length > whyLength
    ? [error(path, `${name} must be ${whyLength} characters or fewer: it has ${text.length}`)]
    : []
}

/** It begins today or later, so that what was asked already stays as it was asked. */
function checkEffect(answer: string | null | undefined, head: Head, today: string): readonly Issue[] {
  const since = head.effective_from
  const later = since !== null && compareDates(since, today) > 0
  return checkDate(answer, {
    path: 'effective_from',
    name: 'First day',
    notBefore: later
      ? { date: since, what: 'the day the version before it begins' }
      : { date: today, what: 'today' },
  })
}
