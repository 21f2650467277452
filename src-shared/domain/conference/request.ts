import { z } from 'zod'
import { recordId, typedText } from '#shared/domain/client/answer.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { isReferralEvent } from '#shared/domain/event/referral-event.ts'
import { whyNoFit, type OpenProject } from '#shared/domain/event/project-fit.ts'
import { error, type Issue } from '#shared/domain/issue.ts'

/** How a referral was asked for. */
export const requestWayLabels = {
  conference: 'In case conferencing',
  ticket: 'By a ticket',
  form: 'By a form',
  email: 'By e-mail',
} as const satisfies Readonly<Record<string, string>>
export type RequestWay = keyof typeof requestWayLabels
/** The ways outside a conference. */
export const ownRequestWays = ['ticket', 'form', 'email'] as const satisfies readonly RequestWay[]

export const requestStateLabels = {
  asked: 'Asked for',
  made: 'Referral made',
  withdrawn: 'Withdrawn',
  refused: 'Refused',
} as const satisfies Readonly<Record<string, string>>

/** The projects that a referral can be asked of. */
export interface RequestedFrom {
  readonly today: string
  readonly projects: readonly OpenProject[]
}

export const requestAnswersSchema = z.object({
  Event: z.number().int().nullish(),
  /** Null for any project. */
  ProjectID: recordId.nullish(),
  how: z.enum(ownRequestWays).nullish(),
  requested_on: typedText,
})
export type RequestAnswers = Readonly<z.infer<typeof requestAnswersSchema>>

/** What is asked for: a kind of opening, and a project that has it, or any. */
export function checkRequested(
  { Event, ProjectID }: Pick<RequestAnswers, 'Event' | 'ProjectID'>,
  { today, projects }: RequestedFrom,
): readonly Issue[] {
  if (Event === null || Event === undefined || !isReferralEvent(Event))
    return [error('Event', 'Choose what the referral is for')]
  if (!ProjectID) return []
  const project = projects.find((one) => one.ProjectID === ProjectID)
  if (project === undefined) return [error('ProjectID', 'Choose a project, or any that has an opening')]
  const why = whyNoFit(Event, today, project)
  return why === null ? [] : [error('ProjectID', why)]
}

/** The rules of asking for a referral outside a conference. */
export function checkRequest(answers: RequestAnswers, context: RequestedFrom): readonly Issue[] {
  return [
    ...checkRequested(answers, context),
    ...(answers.how ? [] : [error('how', 'Choose how you asked')]),
    ...checkDate(answers.requested_on, {
      path: 'requested_on',
      name: 'Day you asked',
      today: context.today,
    }),
  ]
}

/** How it is stored, of answers in which `checkRequest` found no error. Throws for any other. */
export function parseRequest({ Event, ProjectID, how, requested_on }: RequestAnswers): {
  readonly Event: number
  readonly ProjectID: string | null
  readonly how: RequestWay
  readonly requested_on: string
} {
  const on = dateOf(requested_on)
  if (typeof Event !== 'number' || !how || on === null)
    throw new Error('the rules see to it that it is whole')
  return { Event, ProjectID: ProjectID ?? null, how, requested_on: on }
}
