import { checkAlias } from '#shared/domain/client/alias.ts'
import {
  codeLooksIdentifying,
  looksIdentifyingApartFromName,
  patternWords,
} from '#shared/domain/client/looks-identifying.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import type { ClockRule } from '#shared/domain/clock/clock-rule.ts'
import type { WorkCalendar } from '#shared/domain/clock/working-days.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { daysBetween } from '#shared/domain/date/iso-date.ts'
import { whyNoFit, type OpenProject } from '#shared/domain/event/project-fit.ts'
import { isReferralEvent, namesProject } from '#shared/domain/event/referral-event.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { checkAcknowledge } from './acknowledge.ts'
import { referenceCodeLength, type ReceiveAnswers } from './receive.ts'

export interface ReceiveContext {
  readonly today: string
  /** Whether another household has the alias that the answers hold. */
  readonly aliasTaken: boolean
  /** Whether the PersonalID that the answers hold is a client of this vault. */
  readonly clientKnown: boolean
  /** Who heads the household of the client chosen, where that is somebody else in Coordinated Entry. */
  readonly heads?: readonly string[]
  readonly projects: readonly OpenProject[]
  readonly clocks: readonly ClockRule[]
  readonly calendar: WorkCalendar
}

/** The rules of a received referral (4.20), in the order the questions are asked. */
export function checkReceive(answers: ReceiveAnswers, context: ReceiveContext): readonly Issue[] {
  return [
    ...(answers.howItCame ? [] : [error('howItCame', 'Choose how the referral reached you')]),
    ...checkReferenceCode(answers, context.today),
    ...checkHousehold(answers, context),
    ...checkEvent(answers),
    ...checkEventDate(answers, context.today),
    ...checkLocation(answers, context),
    ...checkNotified(answers, context.today),
    ...checkReferredBy(answers, context.today),
    ...checkAcknowledgement(answers, context),
  ]
}

function checkReferenceCode(
  { referenceCode, noReferenceCode }: ReceiveAnswers,
  today: string,
): readonly Issue[] {
  const code = typed(referenceCode)
  if (noReferenceCode) return []
  if (code === null) return [error('referenceCode', 'Enter the reference code, or tick that there is none')]
  if (code.length > referenceCodeLength) {
    return [error('referenceCode', `Reference code must be ${referenceCodeLength} characters or fewer`)]
  }
  const pattern = codeLooksIdentifying(code, today)
  if (pattern === null) return []
  return [
    warning(
      'referenceCode',
      `The reference code looks like ${patternWords(pattern)}: use the code from the list manager`,
    ),
  ]
}

function checkHousehold(
  { household, PersonalID, alias }: ReceiveAnswers,
  context: ReceiveContext,
): readonly Issue[] {
  if (!household) return [error('household', 'Choose whether this household is new to you')]
  if (household === 'new') return checkAlias('alias', alias, context.aliasTaken)
  const { heads = [] } = context
  if (heads.length > 0)
    return [
      error('PersonalID', `CE Events are recorded with the head of household: choose ${heads.join(' or ')}`),
    ]
  if (typed(PersonalID) !== null && context.clientKnown) return []
  return [error('PersonalID', 'Choose the household from your clients, or say that it is new')]
}

function checkEvent({ Event }: ReceiveAnswers): readonly Issue[] {
  if (Event !== null && Event !== undefined && isReferralEvent(Event)) return []
  return [error('Event', 'Choose the kind of opening the household was referred to')]
}

function checkEventDate({ EventDate }: ReceiveAnswers, today: string): readonly Issue[] {
  const issues = checkDate(EventDate, { path: 'EventDate', name: 'Referral date', today })
  const date = dateOf(EventDate)
  if (issues.length > 0 || date === null || daysBetween(date, today) <= oldAfterDays) return issues
  return [
    warning('EventDate', `Referral date is more than ${oldAfterDays} days ago: check the year and month`),
  ]
}

/** 4.20.C: the project has to offer this kind of opening and receive referrals on the referral's date. */
function checkLocation(
  { Event, EventDate, LocationCrisisOrPHHousing }: ReceiveAnswers,
  context: ReceiveContext,
): readonly Issue[] {
  const on = dateOf(EventDate)
  if (!namesProject(Event)) return []
  const project = context.projects.find(({ ProjectID }) => ProjectID === LocationCrisisOrPHHousing)
  if (project === undefined) return [error(location, 'Choose the project the household was referred to')]
  const misfit = on === null || !Event ? null : whyNoFit(Event, on, project)
  return misfit === null ? [] : [error(location, misfit)]
}

function checkNotified({ DateNotified, EventDate }: ReceiveAnswers, today: string): readonly Issue[] {
  const eventDate = dateOf(EventDate)
  return checkDate(DateNotified, {
    path: 'DateNotified',
    name: 'Date notified',
    notBefore: eventDate === null ? null : { date: eventDate, what: 'the referral date' },
    today,
  })
}

function checkReferredBy({ referredBy }: ReceiveAnswers, today: string): readonly Issue[] {
  const text = typed(referredBy)
  if (text === null) return []
  if (text.length > referredByLength)
    return [error('referredBy', `Referred by must be ${referredByLength} characters or fewer`)]
  const pattern = looksIdentifyingApartFromName(text, today)
  if (pattern === null) return []
  return [warning('referredBy', `Referred by seems to hold ${patternWords(pattern)}: a role is enough`)]
}

function checkAcknowledgement(answers: ReceiveAnswers, context: ReceiveContext): readonly Issue[] {
  if (!answers.acknowledgeNow)
    return [error('acknowledgeNow', 'Choose whether to acknowledge the referral now or later')]
  if (answers.acknowledgeNow === 'later') return []
  return checkAcknowledge(answers, { ...context, DateNotified: dateOf(answers.DateNotified) })
}

const location = 'LocationCrisisOrPHHousing'
const oldAfterDays = 30
const referredByLength = 100
