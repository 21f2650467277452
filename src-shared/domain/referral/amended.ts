import { withChanges } from '#shared/domain/amend/changes.ts'
import { lockedAfterSuccess } from './amend.ts'
import {
  amendable,
  givenFields,
  type AmendableField,
  type AmendAnswers,
  type Ending,
  type SavedFields,
} from './amend-answers.ts'
import type { ReferralState } from './state.ts'

/** How a referral in a state stands, for an amendment. */
export function endingOf(state: ReferralState): Ending {
  if (state === 'successful') return 'searching'
  return state === 'unsuccessful' || state === 'housed' || state === 'not_housed' ? state : 'open'
}

/**
 * What an ending can be amended to, itself first. A referral that was ended by mistake opens again; what came of a
 * success changes on, but the success stays (4.20.D). All else is for the wizards that end a referral.
 */
export function endingsFrom(ending: Ending): readonly Ending[] {
  if (ending === 'unsuccessful') return ['unsuccessful', 'open']
  if (ending === 'housed' || ending === 'not_housed') {
    return [ending, ending === 'housed' ? 'not_housed' : 'housed', 'searching']
  }
  return [ending]
}

/** Whether a field is part of a referral that stands like this. */
export function belongs(field: AmendableField, ending: Ending, saved: SavedFields): boolean {
  switch (field) {
    case 'DateReferralAcknowledged':
    case 'lateReason':
      return saved.DateReferralAcknowledged !== null
    case 'ending':
      return endingsFrom(ending).length > 1 || ending !== saved.ending
    case 'ReferralResult':
    case 'lostContact':
    case 'ResultDate':
    case 'backToList':
      return ending === 'unsuccessful'
    case 'IfNotHousedReason':
      return ending === 'unsuccessful' || ending === 'not_housed'
    case 'MoveInDate':
      return ending === 'housed'
    case 'listManagerTold':
      return ending === 'not_housed'
    default:
      return true
  }
}

/**
 * The referral as it would stand: what she changed, what is saved where she changed nothing, and without what belonged
 * to an ending it no longer has. The result and result date of a success stay (4.20.D, 4.20.E).
 */
export function amended(answers: AmendAnswers, saved: SavedFields): SavedFields {
  const whole = withChanges(amendable, givenFields(answers), answers.seen, saved)
  if (whole.ending === saved.ending) return whole
  const before = asEnding(saved.ending)
  const after = asEnding(whole.ending)
  const locked = new Set(lockedAfterSuccess(asCode(saved.ReferralResult)))
  const gone = amendable.filter(
    (field) => belongs(field, before, saved) && !belongs(field, after, saved) && !locked.has(field),
  )
  return { ...whole, ...Object.fromEntries(gone.map((field) => [field, nothing.has(field) ? 0 : null])) }
}

/** The fields that an amendment would change, those that go with an ending among them. */
export function changedFields(answers: AmendAnswers, saved: SavedFields): readonly AmendableField[] {
  const whole = amended(answers, saved)
  return amendable.filter((field) => whole[field] !== saved[field])
}

/** A saved value as an ending; one that is unknown counts as open, which nothing is amended to but from a mistake. */
export function asEnding(value: string | number | null): Ending {
  return value === 'unsuccessful' || value === 'searching' || value === 'housed' || value === 'not_housed'
    ? value
    : 'open'
}

/** A saved value as a code. */
export function asCode(value: string | number | null): number | null {
  return typeof value === 'number' ? value : null
}

/** Ticks, whose nothing is a no. */
const nothing: ReadonlySet<AmendableField> = new Set<AmendableField>(['lostContact', 'listManagerTold'])
