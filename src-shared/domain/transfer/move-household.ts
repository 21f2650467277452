import type { z } from 'zod'
import { calendarDate, recordId, typedText } from '#shared/domain/client/answer.ts'
import { checkDate, dateOf, type DateLimit } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { checkEndStay } from '#shared/domain/stay/check-end-stay.ts'
import { endStayAnswersSchema, leaversOf, settleEndStay } from '#shared/domain/stay/end-stay.ts'
import { headOf, type Stay, type StayMember } from '#shared/domain/stay/stay.ts'
import { needsApproval, type TransferProject } from './ask-transfer.ts'
import { isSameType, type TransferRule } from './transfer-rule.ts'
import type { SafeUnit, TransferKind, TransferReason } from './transfer.ts'
import { whyNotStep, type Standing } from './transfer-state.ts'

/** Chosen where the household goes to a project that is not this agency's. */
export const elsewhere = 'elsewhere'

/** The exit from the old stay, and the enrollment that follows it. */
export const moveHouseholdSchema = endStayAnswersSchema.extend({
  toProjectID: recordId.nullish(),
  EntryDate: typedText,
})
export type MoveHouseholdAnswers = Readonly<z.infer<typeof moveHouseholdSchema>>

/** A transfer, as far as the move goes by it. */
export interface MovingTransfer extends Standing {
  readonly decided_on: string
  readonly kind: TransferKind
  readonly sameAgency: boolean
  readonly reason: TransferReason
  readonly safeUnit: SafeUnit | null
  readonly toType: number
}

export interface MoveHouseholdContext {
  readonly today: string
  readonly transfer: MovingTransfer
  readonly stay: Stay
  readonly projects: readonly (TransferProject & { readonly OperatingStartDate: string })[]
  readonly rule: TransferRule
  /** The stays of these people in the projects they could move to. */
  readonly stays: readonly {
    readonly PersonalID: string
    readonly ProjectID: string
    readonly EntryDate: string
    readonly ExitDate: string | null
  }[]
}

/** Whether they enroll in another project of this agency. */
export function enrollsHere({ toProjectID }: Partial<MoveHouseholdAnswers>): boolean {
  return typeof toProjectID === 'string' && toProjectID !== elsewhere
}

/** The answers without those that the other answers do not ask for. */
export function settleMove(answers: MoveHouseholdAnswers, stay: Stay): MoveHouseholdAnswers {
  const { toProjectID } = answers
  return {
    ...settleEndStay(answers, stay),
    toProjectID,
    EntryDate: enrollsHere(answers) ? answers.EntryDate : null,
  }
}

/** The rules of a household's move: what ends the old stay (3.11, 3.12), and what begins the next one (3.10). */
export function checkMoveHousehold(
  answers: MoveHouseholdAnswers,
  context: MoveHouseholdContext,
): readonly Issue[] {
  const { today, stay, transfer } = context
  const not = whyNotStep('move', transfer)
  if (not !== null) return [error('', not)]
  return [
    ...checkGoal(answers, context),
    ...checkEndStay(answers, { today, stay }),
    ...checkHead(answers, stay),
    ...(enrollsHere(answers) ? checkEntry(answers, context) : []),
  ]
}

/**
 * Whether the move may lead out of the agency: that is what was asked for, Coordinated Entry accepted the transfer, or
 * staying is not safe. Nobody who flees waits for an approval.
 */
export function mayGoElsewhere({
  sameAgency,
  state,
  reason,
}: Pick<MovingTransfer, 'sameAgency' | 'state' | 'reason'>): boolean {
  return !sameAgency || state === 'accepted' || reason === 'emergency'
}

/** What was approved is a kind of project: another kind has to be approved again. */
function checkGoal({ toProjectID }: MoveHouseholdAnswers, context: MoveHouseholdContext): readonly Issue[] {
  const path = 'toProjectID'
  if (toProjectID === elsewhere) return mayGoElsewhere(context.transfer) ? [] : [error(path, notElsewhere)]
  const project = context.projects.find(({ ProjectID }) => ProjectID === toProjectID)
  if (project === undefined)
    return [error(path, 'Choose the project they enroll in, or that it is elsewhere')]
  const { transfer, rule, stay } = context
  const toType = project.ProjectType
  const isApproved = transfer.state === 'accepted' && isSameType(rule, transfer.toType, toType)
  const approvable = { ...transfer, fromType: stay.ProjectType, toType }
  return isApproved || !needsApproval(rule, approvable)
    ? []
    : [
        error(
          path,
          `${project.ProjectName} is a kind of project that Coordinated Entry has not approved: choose another, or withdraw this transfer and ask for that one`,
        ),
      ]
}

const notElsewhere =
  'This transfer was asked for within the agency: choose one of its projects, or withdraw this transfer and ask for one to another agency'

/** The head of household moves with a transfer; whoever stays has a new one. */
function checkHead(answers: MoveHouseholdAnswers, stay: Stay): readonly Issue[] {
  const head = headOf(stay)
  const leavers = leaversOf(answers, stay)
  return leavers.length === 0 || leavers.some(({ EnrollmentID }) => EnrollmentID === head.EnrollmentID)
    ? []
    : [
        error(
          'leaving',
          `${head.alias} is head of household and moves with a transfer: tick them, or make somebody else head of household first`,
        ),
      ]
}

function checkEntry(answers: MoveHouseholdAnswers, context: MoveHouseholdContext): readonly Issue[] {
  const path = 'EntryDate'
  const { today, projects } = context
  const project = projects.find(({ ProjectID }) => ProjectID === answers.toProjectID)
  const exit = dateOf(answers.ExitDate)
  const limits: readonly DateLimit[] = [
    ...(exit === null ? [] : [{ date: exit, what: 'the exit date' }]),
    ...(project === undefined
      ? []
      : [{ date: project.OperatingStartDate, what: `the day ${project.ProjectName} opened` }]),
  ]
  const [notBefore = null] = limits.toSorted((one, two) => compareDates(two.date, one.date))
  const issues = checkDate(answers.EntryDate, { path, name: 'Project start date', today, notBefore })
  return issues.length > 0 ? issues : checkStays(answers, context)
}

/** Nobody is in a project twice at once. */
function checkStays(answers: MoveHouseholdAnswers, context: MoveHouseholdContext): readonly Issue[] {
  const { stay, stays, projects } = context
  const start = dateOf(answers.EntryDate)
  const project = projects.find(({ ProjectID }) => ProjectID === answers.toProjectID)
  if (start === null || project === undefined) return []
  return leaversOf(answers, stay).flatMap(({ PersonalID, alias }) => {
    const met = stays.find(
      (one) =>
        one.PersonalID === PersonalID &&
        one.ProjectID === project.ProjectID &&
        (one.ExitDate === null || compareDates(one.ExitDate, start) > 0),
    )
    return met === undefined
      ? []
      : [
          error(
            'toProjectID',
            `${alias} is in ${project.ProjectName} since ${formatDate(met.EntryDate)}: end that stay first, or choose another project`,
          ),
        ]
  })
}

/** Where and since when they enroll anew, of answers in which `checkMoveHousehold` found no error; null for elsewhere. */
export function enrollmentOf(
  answers: MoveHouseholdAnswers,
  stay: Stay,
): {
  readonly ProjectID: string
  readonly EntryDate: string
  readonly members: readonly StayMember[]
} | null {
  if (!enrollsHere(answers)) return null
  return {
    ProjectID: recordId.parse(answers.toProjectID),
    EntryDate: calendarDate.parse(dateOf(answers.EntryDate)),
    members: leaversOf(answers, stay),
  }
}
