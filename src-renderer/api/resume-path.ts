import type { DraftKind } from '#shared/ipc/draft-calls.ts'

/** The page on which a draft goes on; it then stands where it stopped. */
export function resumePath(draft: { readonly kind: DraftKind; readonly subject: string }): string {
  if (draft.kind === 'receive') return '/referrals/new'
  if (draft.kind === 'amend_intake') return `/enrollments/${draft.subject}`
  if (draft.kind === 'amend_contact') return `/contacts/${draft.subject}`
  return `/referrals/${draft.subject}/${pages[draft.kind]}`
}

/** What a draft is about, in words. */
export const draftWords = {
  receive: 'Record a referral',
  acknowledge: 'Acknowledge',
  contact: 'Contact',
  intake: 'Intake',
  successful: 'Record the result: successful',
  unsuccessful: 'Record the result: unsuccessful',
  housing: 'Housed, or not',
  amend: 'Amend',
  amend_intake: 'Amend the intake',
  amend_contact: 'Correct a contact',
} as const satisfies Record<DraftKind, string>

const pages: Readonly<Record<Exclude<DraftKind, 'receive' | 'amend_intake' | 'amend_contact'>, string>> = {
  acknowledge: 'acknowledge',
  contact: 'contact',
  intake: 'intake',
  successful: 'successful',
  unsuccessful: 'unsuccessful',
  housing: 'housing',
  amend: 'amend',
}
