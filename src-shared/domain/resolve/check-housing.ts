import { checkNote } from '#shared/domain/client/note.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate } from '#shared/domain/date/date-rule.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { checkReason } from '#shared/domain/reasons/check-reason.ts'
import type { Reason } from '#shared/domain/reasons/reason.ts'
import { isCode } from '#shared/hud/fy2026/picklist.ts'
import { nextState, type ReferralState } from '#shared/domain/referral/state.ts'
import { rentalWithSubsidy, type HousingAnswers, type HousingOutcome } from './housing.ts'

export interface HousingContext {
  readonly today: string
  readonly referral: { readonly state: ReferralState }
  /** The enrollment the referral led to. */
  readonly enrollment: { readonly EntryDate: string; readonly ExitDate: string | null }
  readonly reasons: readonly Reason[]
}

/** The rules of how housing went: a move-in date within the stay (3.20), or a reason, and never both. */
export function checkHousing(answers: HousingAnswers, context: HousingContext): readonly Issue[] {
  const { outcome } = answers
  const next = nextState(context.referral.state, outcome ?? 'still_searching')
  if (!next.allowed) return [error('', next.message)]
  if (!outcome) return [error('outcome', 'Choose how the search for housing stands')]
  return [...byOutcome[outcome](answers, context), ...checkNote('note', answers.note, context.today)]
}

const byOutcome: Readonly<
  Record<HousingOutcome, (answers: HousingAnswers, context: HousingContext) => readonly Issue[]>
> = {
  moved_in: (answers, context) => [...checkMoveIn(answers, context), ...noReason(answers)],
  still_searching: (answers) => [...noMoveIn(answers), ...noReason(answers)],
  will_not_be_housed: (answers, context) => [
    ...noMoveIn(answers),
    ...checkReason(answers, context.reasons),
    ...checkExit(answers, context),
  ],
}

function checkMoveIn(
  { MoveInDate }: HousingAnswers,
  { enrollment, today }: HousingContext,
): readonly Issue[] {
  return checkDate(MoveInDate, {
    path: 'MoveInDate',
    name: 'Move-in date',
    notBefore: { date: enrollment.EntryDate, what: 'the project start date' },
    notAfter: enrollment.ExitDate === null ? null : { date: enrollment.ExitDate, what: 'the exit date' },
    today,
  })
}

function noMoveIn({ MoveInDate }: HousingAnswers): readonly Issue[] {
  if (typed(MoveInDate) === null) return []
  return [
    error('MoveInDate', 'Move-in date belongs to a household that moved in: clear it, or choose Moved in'),
  ]
}

function noReason({ IfNotHousedReason }: HousingAnswers): readonly Issue[] {
  if (typed(IfNotHousedReason) === null) return []
  return [
    error(
      'IfNotHousedReason',
      'The reason belongs to a household that will not be housed: clear it, or choose Will not be housed here',
    ),
  ]
}

/** 3.11 and 3.12: the stay may end with this, and then says when and where the household goes. */
function checkExit(answers: HousingAnswers, { enrollment, today }: HousingContext): readonly Issue[] {
  if (answers.stayEnds !== 'yes') return []
  if (enrollment.ExitDate !== null) return [error('stayEnds', 'This stay has ended already: choose No')]
  const { Destination, DestinationSubsidyType } = answers
  return [
    ...checkDate(answers.ExitDate, {
      path: 'ExitDate',
      name: 'Exit date',
      notBefore: { date: enrollment.EntryDate, what: 'the project start date' },
      today,
    }),
    ...(isCode('Destination', Destination) ? [] : [error('Destination', 'Choose where the household goes')]),
    ...(Destination === rentalWithSubsidy && !isCode('RentalSubsidyType', DestinationSubsidyType)
      ? [error('DestinationSubsidyType', 'Choose the kind of subsidy')]
      : []),
  ]
}
