import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { isHistoryOnly, eventGroup } from '#shared/hud/fy2026/events.ts'
import type { EventPractice } from './event-practice.ts'
import { checkRight, type Logger } from './event-rights.ts'
import { stayOfEvent, staysOn, stayWords, type EventStay } from './event-stay.ts'
import { wordsOfEvent } from './event-words.ts'
import { asks, hasKnownResult, type LogEventAnswers } from './log-event.ts'
import { whyNoFit, type OpenProject } from './project-fit.ts'

/** What the rules of a new CE Event need to know. */
export interface LogEventContext {
  readonly today: string
  /** The hat worn. */
  readonly logger: Logger
  readonly practice: EventPractice
  /** The enrollments of the head of household that an event can hang on. */
  readonly stays: readonly EventStay[]
  readonly projects: readonly OpenProject[]
  /** The project worn. */
  readonly ownProjectID: string
  /** The events that are on record for the household. */
  readonly known: readonly { readonly Event: number; readonly EventDate: string }[]
}

/** The rules of a CE Event that is logged (4.20), in the order the questions are asked. */
export function checkLogEvent(answers: LogEventAnswers, context: LogEventContext): readonly Issue[] {
  return [
    ...checkEvent(answers, context),
    ...checkEventDate(answers, context),
    ...checkStay(answers, context),
    ...checkKnown(answers),
    ...checkPlace(answers, context),
    ...checkResult(answers, context.today),
  ]
}

function checkEvent({ Event }: LogEventAnswers, { practice, logger }: LogEventContext): readonly Issue[] {
  if (Event === null || Event === undefined || eventGroup(Event) === null || isHistoryOnly(Event))
    return [error('Event', 'Choose the event that took place')]
  return checkRight(practice.eventRights, logger, Event, 'Event')
}

function checkEventDate(answers: LogEventAnswers, context: LogEventContext): readonly Issue[] {
  const { today, stays, known, practice } = context
  const issues = checkDate(answers.EventDate, { path: 'EventDate', name: 'Event date', today })
  const date = dateOf(answers.EventDate)
  if (issues.length > 0 || date === null) return issues
  if (staysOn(date, stays).length === 0) {
    return [
      error(
        'EventDate',
        `Event date must lie in an enrollment of the household: ${stays.map(stayWords).join('; ')}`,
      ),
    ]
  }
  const { Event } = answers
  if (!Event || !known.some((one) => one.Event === Event && one.EventDate === date)) return []
  const { label } = wordsOfEvent(practice.eventWords, Event)
  return [
    warning(
      'EventDate',
      `“${label}” is on record for ${formatDate(date)} already: save it only if it took place once more`,
    ),
  ]
}

function checkStay(
  { EventDate, EnrollmentID }: LogEventAnswers,
  { stays }: LogEventContext,
): readonly Issue[] {
  const date = dateOf(EventDate)
  if (date === null || staysOn(date, stays).length === 0) return []
  return stayOfEvent(date, EnrollmentID, stays) === null
    ? [error('EnrollmentID', 'Choose the enrollment the event belongs to')]
    : []
}

/** 4.20.A and 4.20.B: what came of it, or that nobody knows yet. */
function checkKnown(answers: LogEventAnswers): readonly Issue[] {
  if (asks(answers, 'ProbSolDivRRResult') && !answers.safelyHoused)
    return [
      error('safelyHoused', 'Choose whether they have a safe place to live now, or that you do not know yet'),
    ]
  if (asks(answers, 'ReferralCaseManageAfter') && !answers.inAftercare)
    return [
      error('inAftercare', 'Choose whether they are enrolled in aftercare, or that you do not know yet'),
    ]
  return []
}

/**
 * 4.20.C: the project has to offer this opening and receive referrals on the event's date. One that was sent to us is
 * recorded as a referral: only then does somebody follow it.
 */
function checkPlace(answers: LogEventAnswers, { projects, ownProjectID }: LogEventContext): readonly Issue[] {
  if (!asks(answers, 'LocationCrisisOrPHHousing')) return []
  const { Event, EventDate, LocationCrisisOrPHHousing } = answers
  const path = 'LocationCrisisOrPHHousing'
  const project = projects.find(({ ProjectID }) => ProjectID === LocationCrisisOrPHHousing)
  if (project === undefined) return [error(path, 'Choose the project they were referred to')]
  const on = dateOf(EventDate)
  const misfit = on === null || !Event ? null : whyNoFit(Event, on, project)
  if (misfit !== null) return [error(path, misfit)]
  if (project.ProjectID !== ownProjectID) return []
  return [
    warning(
      path,
      `${project.ProjectName} is your own project: record it as a referral instead, so that it is followed until its result`,
    ),
  ]
}

/** 4.20.D and 4.20.E: a result goes with its date. */
function checkResult(answers: LogEventAnswers, today: string): readonly Issue[] {
  if (!asks(answers, 'ReferralResult')) return []
  if (!answers.result)
    return [error('result', 'Choose what the referral came to, or that it has no result yet')]
  if (!hasKnownResult(answers)) return []
  const date = dateOf(answers.EventDate)
  return checkDate(answers.ResultDate, {
    path: 'ResultDate',
    name: 'Result date',
    notBefore: date === null ? null : { date, what: 'the date of the event' },
    today,
  })
}
