import { checkNote } from '#shared/domain/client/note.ts'
import { checkDate } from '#shared/domain/date/date-rule.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { checkReason } from '#shared/domain/reasons/check-reason.ts'
import type { Reason } from '#shared/domain/reasons/reason.ts'
import { awaitsResult, nextState, type ReferralState } from '#shared/domain/referral/state.ts'
import { referralResultOf, type UnsuccessfulAnswers } from './unsuccessful.ts'

export interface UnsuccessfulContext {
  readonly today: string
  readonly referral: { readonly state: ReferralState; readonly EventDate: string }
  /** Whether an enrollment is linked to this referral, or an intake for it was saved. */
  readonly hasEnrollment: boolean
  readonly reasons: readonly Reason[]
}

/** The rules of an unsuccessful result (4.20.D, 4.20.E): no enrollment, a side, a reason, a date, and the list. */
export function checkUnsuccessful(
  answers: UnsuccessfulAnswers,
  context: UnsuccessfulContext,
): readonly Issue[] {
  const stopped = checkState(context)
  if (stopped.length > 0) return stopped
  return [
    ...checkWhoEnded(answers),
    ...checkReason(answers, context.reasons),
    ...checkSide(referralResultOf(answers), answers.IfNotHousedReason, context.reasons),
    ...checkDate(answers.ResultDate, {
      path: 'ResultDate',
      name: 'Result date',
      notBefore: { date: context.referral.EventDate, what: 'the referral date' },
      today: context.today,
    }),
    ...checkBackToList(answers),
    ...checkNote('note', answers.note, context.today),
  ]
}

/** A linked enrollment counts as enrolled, whatever the state says. */
function checkState({ referral, hasEnrollment }: UnsuccessfulContext): readonly Issue[] {
  const state = hasEnrollment && awaitsResult(referral.state) ? 'enrolled' : referral.state
  const next = nextState(state, 'resolve_unsuccessful')
  return next.allowed ? [] : [error('', next.message)]
}

function checkWhoEnded({ whoEnded, countedOn }: UnsuccessfulAnswers): readonly Issue[] {
  if (!whoEnded) return [error('whoEnded', 'Choose who ended the referral')]
  if (whoEnded !== 'lost_contact' || countedOn) return []
  return [
    error(
      'countedOn',
      'Choose the side your CoC counts this on: HUD counts a household that stopped answering on the project',
    ),
  ]
}

/** Asks once when a reason most often falls on the other side of HUD's result. */
export function checkSide(
  result: 2 | 3 | null,
  reason: string | null | undefined,
  reasons: readonly Reason[],
): readonly Issue[] {
  const suggested = reasons.find(({ key }) => key === reason)?.suggestedSide ?? null
  if (suggested === null || result === null || result === (suggested === 'client' ? 2 : 3)) return []
  const side = suggested === 'client' ? 'the household' : 'the project'
  return [
    warning(
      'IfNotHousedReason',
      `This reason is most often counted on ${side}: check who ended the referral`,
    ),
  ]
}

/** Whether the household goes back to the list; to be taken off it is confirmed once more. */
export function checkBackToList({
  backToList,
  removalConfirmed,
}: Pick<UnsuccessfulAnswers, 'backToList' | 'removalConfirmed'>): readonly Issue[] {
  if (!backToList) return [error('backToList', 'Choose whether the household goes back to the priority list')]
  if (backToList !== 'no_asked_to_be_removed' || removalConfirmed === true) return []
  return [
    error(
      'removalConfirmed',
      'Confirm that the household asked to be taken off the list, or keep their place',
    ),
  ]
}
