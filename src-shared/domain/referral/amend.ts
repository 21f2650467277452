import { checkNote, noteLength } from '#shared/domain/client/note.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { error, type Issue } from '#shared/domain/issue.ts'

/** A change to a referral that was saved before. */
export interface Amendment {
  /** The names of the fields that would change. */
  readonly changed: readonly string[]
  readonly reason: string | null | undefined
}

/**
 * The fields that an amendment may never change. A referral that led to an enrollment stays successful, with the date
 * it had, even when the household is not housed in the end (4.20.D, 4.20.E).
 */
export function lockedAfterSuccess(ReferralResult: number | null): readonly string[] {
  return ReferralResult === 1 ? ['ReferralResult', 'ResultDate'] : []
}

/** The rules of an amendment: a reason, something that changes, and nothing that is locked. */
export function checkAmendment(
  amendment: Amendment,
  saved: { readonly ReferralResult: number | null },
  today: string,
): readonly Issue[] {
  const locked = lockedAfterSuccess(saved.ReferralResult).filter((field) => amendment.changed.includes(field))
  return [
    ...(amendment.changed.length === 0
      ? [error('', 'Change an answer, or leave the referral as it is')]
      : []),
    ...locked.map((field) => error(field, lockedWords)),
    ...checkWhy(amendment.reason, today),
  ]
}

const lockedWords =
  'The result and result date of a successful referral stay as they are: use Not housed if the household was not housed'

/** The rules of the reason that every amendment carries, at the path `reason`. */
export function checkWhy(reason: string | null | undefined, today: string): readonly Issue[] {
  const text = typed(reason)
  if (text === null) return [error('reason', 'Enter why you change this record')]
  if (text.length > noteLength) return [error('reason', `Reason must be ${noteLength} characters or fewer`)]
  return checkNote('reason', text, today)
}
