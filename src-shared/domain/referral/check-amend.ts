import { isPermanentHousing } from '#shared/domain/agency/project-types.ts'
import { checkNote } from '#shared/domain/client/note.ts'
import type { WorkCalendar } from '#shared/domain/clock/working-days.ts'
import type { ClockRule } from '#shared/domain/clock/clock-rule.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import type { OpenProject } from '#shared/domain/event/project-fit.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { checkReason } from '#shared/domain/reasons/check-reason.ts'
import type { Reason } from '#shared/domain/reasons/reason.ts'
import { checkAmendment } from './amend.ts'
import { asAmended, changedFields, type AmendAnswers, type SavedFields } from './amend-answers.ts'
import { checkReceive } from './check-receive.ts'
import type { ReferralState } from './state.ts'

export interface AmendContext {
  readonly today: string
  readonly saved: SavedFields
  readonly state: ReferralState
  readonly howItCame: string
  readonly enrollment: {
    readonly ProjectType: number
    readonly EntryDate: string
    readonly ExitDate: string | null
  } | null
  readonly projects: readonly OpenProject[]
  readonly clocks: readonly ClockRule[]
  readonly calendar: WorkCalendar
  readonly reasons: readonly Reason[]
}

/**
 * The rules of an amendment: those of the wizards that asked first, over the answers as they would stand, and a
 * reason for the change. What is locked after success stays locked (4.20.D, 4.20.E).
 */
export function checkAmend(answers: AmendAnswers, context: AmendContext): readonly Issue[] {
  const changed = changedFields(answers, context.saved)
  const relevant = new Set<string>([...changed, 'reason', ''])
  const result = context.saved.ReferralResult === null ? null : Number(context.saved.ReferralResult)
  const whole = asAmended(answers, context.saved)
  const rules = [...receivedRules(whole, context), ...resultRules(whole, context)]
  return [
    ...checkAmendment({ changed, reason: answers.reason }, { ReferralResult: result }, context.today),
    ...rules.filter(({ path, severity }) => severity === 'error' || relevant.has(path)),
  ]
}

/** What was asked when the referral came. The household and the way it came are not amended here. */
function receivedRules(answers: AmendAnswers, context: AmendContext): readonly Issue[] {
  const acknowledged = context.saved.DateReferralAcknowledged !== null
  return checkReceive(
    {
      ...answers,
      howItCame: 'email',
      household: 'known',
      PersonalID: 'known',
      acknowledgeNow: acknowledged ? 'yes' : 'later',
    },
    { ...context, aliasTaken: false, clientKnown: true },
  )
}

function resultRules(answers: AmendAnswers, context: AmendContext): readonly Issue[] {
  const { state, today, enrollment, reasons } = context
  const eventDate = dateOf(answers.EventDate)
  const notBefore = eventDate === null ? null : { date: eventDate, what: 'the referral date' }
  const hasResult = context.saved.ReferralResult !== null
  return [
    ...(hasResult
      ? checkDate(answers.ResultDate, { path: 'ResultDate', name: 'Result date', notBefore, today })
      : []),
    ...(state === 'unsuccessful' && answers.ReferralResult !== 2 && answers.ReferralResult !== 3
      ? [error('ReferralResult', 'Choose who ended the referral')]
      : []),
    ...(state === 'unsuccessful' || state === 'not_housed' ? checkReason(answers, reasons) : []),
    ...(state === 'housed' && enrollment !== null && isPermanentHousing(enrollment.ProjectType)
      ? checkDate(answers.MoveInDate, {
          path: 'MoveInDate',
          name: 'Move-in date',
          notBefore: { date: enrollment.EntryDate, what: 'the project start date' },
          notAfter:
            enrollment.ExitDate === null ? null : { date: enrollment.ExitDate, what: 'the exit date' },
          today,
        })
      : []),
    ...(state === 'unsuccessful' || state === 'not_housed' ? [] : checkNote('note', answers.note, today)),
  ]
}
