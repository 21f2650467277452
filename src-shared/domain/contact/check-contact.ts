import { checkNote } from '#shared/domain/client/note.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import type { ContactPace } from '#shared/domain/clock/clock-rule.ts'
import type { StatusWord } from '#shared/domain/pack/pack.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate, formatTime } from '#shared/domain/date/format-date.ts'
import { compareDates, daysBetween } from '#shared/domain/date/iso-date.ts'
import { readTime } from '#shared/domain/date/typed-time.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { nextState, type ReferralState } from '#shared/domain/referral/state.ts'
import { channelState } from './channel-state.ts'
import { isReached, type ContactAttemptAnswers, type ContactOutcome } from './contact-attempt.ts'
import { checkStatusWord } from './check-status-word.ts'
import { checkVoicemail } from './check-voicemail.ts'
import type { ContactPoint, SafetyCard } from './safety-card.ts'

/** An attempt that was logged before. */
export interface EarlierAttempt {
  /** Local time, `YYYY-MM-DDTHH:mm`. */
  readonly attemptedAt: string
  readonly outcome: ContactOutcome
}

export interface ContactContext {
  /** The local time now, `YYYY-MM-DDTHH:mm`. */
  readonly now: string
  readonly card: SafetyCard
  readonly points: readonly ContactPoint[]
  readonly attempts: readonly EarlierAttempt[]
  readonly referral: { readonly state: ReferralState; readonly EventDate: string }
  readonly pace: ContactPace
  readonly statusWords: readonly StatusWord[]
  /** The key of the status word the referral has now. */
  readonly lastStatusWord: string | null
}

/** The rules of a contact attempt: the card was read, the channel is open, the moment is past, the pace is kept. */
export function checkContact(answers: ContactAttemptAnswers, context: ContactContext): readonly Issue[] {
  const today = context.now.slice(0, 10)
  return [
    ...checkState(context),
    ...(answers.cardRead === true ? [] : [error('cardRead', 'Read the safety card before you reach out')]),
    ...checkChannel(answers, context),
    ...checkMoment(answers, context),
    ...checkPace(answers, context),
    ...(answers.outcome ? [] : [error('outcome', 'Choose what happened')]),
    ...checkVoicemail(answers, context.card),
    ...checkDate(answers.nextTry, {
      path: 'nextTry',
      name: 'Next try',
      notBefore: { date: today, what: 'today' },
      optional: true,
    }),
    ...checkStatusWord(answers, context),
    ...checkNote('note', answers.note, today),
  ]
}

function checkState({ referral }: ContactContext): readonly Issue[] {
  const next = nextState(referral.state, 'log_contact')
  return next.allowed ? [] : [error('', next.message)]
}

function checkChannel(
  { channel }: ContactAttemptAnswers,
  { card, points }: ContactContext,
): readonly Issue[] {
  if (!channel) return [error('channel', 'Choose how you tried to reach the household')]
  const state = channelState(card, points, channel)
  return state.open ? [] : [error('channel', `${state.reason}: choose another way`)]
}

/** Whether the moment of a try is past, and not before the referral. */
export function checkMoment(
  { attemptDate, attemptTime }: Pick<ContactAttemptAnswers, 'attemptDate' | 'attemptTime'>,
  context: Pick<ContactContext, 'now' | 'referral'>,
): readonly Issue[] {
  const today = context.now.slice(0, 10)
  const dateIssues = checkDate(attemptDate, { path: 'attemptDate', name: 'Attempt date', today })
  const date = dateIssues.length === 0 ? dateOf(attemptDate) : null
  return [...dateIssues, ...checkSinceReferral(date, context), ...checkTime(attemptTime, date, context.now)]
}

function checkSinceReferral(
  date: string | null,
  { referral }: Pick<ContactContext, 'referral'>,
): readonly Issue[] {
  if (date === null || compareDates(date, referral.EventDate) >= 0) return []
  return [
    warning(
      'attemptDate',
      `Attempt date is before ${formatDate(referral.EventDate)}, the referral date: check it`,
    ),
  ]
}

function checkTime(answer: string | null | undefined, date: string | null, now: string): readonly Issue[] {
  const text = typed(answer)
  if (text === null) return [error('attemptTime', 'Enter the attempt time')]
  const time = readTime(text)
  if (time === null) return [error('attemptTime', 'Attempt time must be a time of day, like 2:05 PM')]
  const clock = now.slice(11, 16)
  if (date !== now.slice(0, 10) || time <= clock) return []
  return [error('attemptTime', `Attempt time must be ${formatTime(clock)}, the time now, or earlier`)]
}

/** Tries that reached nobody keep their distance; a household that was reached sets the pace itself. */
export function checkPace(
  { attemptDate }: Pick<ContactAttemptAnswers, 'attemptDate'>,
  { attempts, pace }: Pick<ContactContext, 'attempts' | 'pace'>,
): readonly Issue[] {
  const date = dateOf(attemptDate)
  const close = attempts.find(
    ({ attemptedAt, outcome }) =>
      date !== null &&
      !isReached(outcome) &&
      Math.abs(daysBetween(attemptedAt.slice(0, 10), date)) < pace.daysBetween,
  )
  if (close === undefined) return []
  const message = `Attempt date is less than ${pace.daysBetween} days from the try on ${formatDate(close.attemptedAt.slice(0, 10))}: check that it is safe to try this often`
  return [warning('attemptDate', message)]
}
