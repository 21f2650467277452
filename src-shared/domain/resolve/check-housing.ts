import { isPermanentHousing } from '#shared/domain/agency/project-types.ts'
import { checkNote } from '#shared/domain/client/note.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate } from '#shared/domain/date/date-rule.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { checkReason } from '#shared/domain/reasons/check-reason.ts'
import type { Reason } from '#shared/domain/reasons/reason.ts'
import { nextState, type ReferralState } from '#shared/domain/referral/state.ts'
import { checkExit } from '#shared/domain/stay/check-exit.ts'
import { headOf, isElsewhere, stillIn } from '#shared/domain/stay/stay.ts'
import type { HousedStay, HousingAnswers, HousingOutcome } from './housing.ts'
import { housingWords } from './housing-words.ts'

export interface HousingContext {
  readonly today: string
  readonly referral: { readonly state: ReferralState }
  /** The stay the referral led to; nobody is in it while there is none. */
  readonly stay: HousedStay
  readonly reasons: readonly Reason[]
}

/** The rules of how housing went: a move-in date within the stay (3.20), or a reason, and never both. */
export function checkHousing(answers: HousingAnswers, context: HousingContext): readonly Issue[] {
  const { outcome } = answers
  const next = nextState(context.referral.state, outcome ?? 'still_searching')
  if (!next.allowed) return [error('', next.message)]
  if (context.stay.members.length === 0) return [error('', "Link the referral's enrollment first")]
  if (!outcome) return [error('outcome', openQuestion(context.stay.ProjectType))]
  return [...byOutcome[outcome](answers, context), ...checkNote('note', answers.note, context.today)]
}

function openQuestion(ProjectType: number): string {
  return isPermanentHousing(ProjectType)
    ? 'Choose how the search for housing stands'
    : 'Choose whether they came in'
}

const byOutcome: Readonly<
  Record<HousingOutcome, (answers: HousingAnswers, context: HousingContext) => readonly Issue[]>
> = {
  moved_in: (answers, context) => [...checkMoveIn(answers, context), ...noReason(answers, context)],
  still_searching: (answers, context) => [...noMoveIn(answers), ...noReason(answers, context)],
  will_not_be_housed: (answers, context) => [
    ...noMoveIn(answers),
    ...checkReason(answers, context.reasons),
    ...checkStayEnd(answers, context),
  ],
}

/** 3.20 is dated on the head of household, only in permanent housing, and by the project the household is in. */
function checkMoveIn(answers: HousingAnswers, { stay, today }: HousingContext): readonly Issue[] {
  if (!isPermanentHousing(stay.ProjectType)) {
    return typed(answers.MoveInDate) === null
      ? []
      : [error('MoveInDate', 'Move-in date belongs to permanent housing: clear it')]
  }
  if (isElsewhere(stay)) {
    const itself = `The enrollment is in ${stay.ProjectName}, which keeps its own move-in date: clear it`
    return typed(answers.MoveInDate) === null ? [] : [error('MoveInDate', itself)]
  }
  const { EntryDate, ExitDate } = headOf(stay)
  return checkDate(answers.MoveInDate, {
    path: 'MoveInDate',
    name: 'Move-in date',
    notBefore: { date: EntryDate, what: 'the project start date' },
    notAfter: ExitDate === null ? null : { date: ExitDate, what: 'the exit date' },
    today,
  })
}

function noMoveIn({ MoveInDate }: HousingAnswers): readonly Issue[] {
  if (typed(MoveInDate) === null) return []
  return [
    error('MoveInDate', 'Move-in date belongs to a household that moved in: clear it, or choose Moved in'),
  ]
}

function noReason({ IfNotHousedReason }: HousingAnswers, { stay }: HousingContext): readonly Issue[] {
  if (typed(IfNotHousedReason) === null) return []
  const { will_not_be_housed } = housingWords(stay.ProjectType).outcomes
  return [
    error(
      'IfNotHousedReason',
      `The reason belongs to a household that will not be housed: clear it, or choose ${will_not_be_housed}`,
    ),
  ]
}

/** 3.11 and 3.12: the stay may end with this, for everyone who is still in it. */
function checkStayEnd(answers: HousingAnswers, { stay, today }: HousingContext): readonly Issue[] {
  if (answers.stayEnds !== 'yes') return []
  if (isElsewhere(stay)) {
    const itself = `The enrollment is in ${stay.ProjectName}, which ends the stay itself: choose No`
    return [error('stayEnds', itself)]
  }
  const leavers = stillIn(stay)
  if (leavers.length === 0) return [error('stayEnds', 'This stay has ended already: choose No')]
  return checkExit(answers, { today, ProjectType: stay.ProjectType, leavers })
}
