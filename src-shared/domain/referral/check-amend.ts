import {
  overtakenFields,
  overtakenWarnings,
  type LastChanges,
  type Overtaken,
} from '#shared/domain/amend/overtaken.ts'
import { isPermanentHousing } from '#shared/domain/agency/project-types.ts'
import { checkNote } from '#shared/domain/client/note.ts'
import type { ClockRule } from '#shared/domain/clock/clock-rule.ts'
import type { WorkCalendar } from '#shared/domain/clock/working-days.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { misfitOf, type OpenProject } from '#shared/domain/event/project-fit.ts'
import { namesProject } from '#shared/domain/event/referral-event.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { checkReason } from '#shared/domain/reasons/check-reason.ts'
import type { Reason } from '#shared/domain/reasons/reason.ts'
import { checkBackToList, checkSide } from '#shared/domain/resolve/check-unsuccessful.ts'
import { backToListChoices } from '#shared/domain/resolve/unsuccessful.ts'
import { checkAmendment, lockedAfterSuccess } from './amend.ts'
import {
  amendable,
  isChanged,
  isGiven,
  settled,
  type AmendableField,
  type AmendAnswers,
  type Ending,
  type SavedFields,
} from './amend-answers.ts'
import { amendedValue, amendLabels } from './amend-words.ts'
import { amended, asCode, asEnding, belongs, changedFields, endingsFrom } from './amended.ts'
import { checkReceive } from './check-receive.ts'

export interface AmendContext {
  readonly today: string
  readonly saved: SavedFields
  readonly lastChanges: LastChanges<AmendableField>
  /** The project the referral was made to: an amendment does not hand it to another one. */
  readonly ProjectID: string
  /** Of the project it led into, or else of the one it was made to. */
  readonly ProjectType: number
  /** Of the head of the stay it led to; null while there is none, or where the stay is another project's. */
  readonly enrollment: { readonly EntryDate: string; readonly ExitDate: string | null } | null
  readonly projects: readonly OpenProject[]
  readonly clocks: readonly ClockRule[]
  readonly calendar: WorkCalendar
  readonly reasons: readonly Reason[]
}

/**
 * The rules of an amendment: those of the wizards that asked first, over the referral as it would stand, and a reason
 * for the change. What is locked after success stays locked (4.20.D, 4.20.E). What was wrong before and is not touched
 * does not stop the correction of something else.
 */
export function checkAmend(answers: AmendAnswers, context: AmendContext): readonly Issue[] {
  const { saved, today } = context
  const changed = new Set<string>(changedFields(answers, saved))
  const reason = { changed: [...changed], reason: answers.reason }
  return [
    ...(answers.changing === undefined || (answers.changing?.length ?? 0) > 0
      ? []
      : [error('changing', 'Choose what you want to change')]),
    ...checkAmendment(reason, { ReferralResult: asCode(saved.ReferralResult) }, today),
    ...checkPlace(answers, context),
    ...newlyWrong(answers, context),
    ...wholeIssues(answers, context).filter(
      ({ path, severity }) => severity === 'warning' && changed.has(path),
    ),
    ...overtakenWarnings(overtakenIn(answers, context), (field) => field),
  ]
}

/** The errors that an amendment brings about, or leaves in a field it asks about. */
export function newlyWrong(answers: AmendAnswers, context: AmendContext): readonly Issue[] {
  const errors = (of: AmendAnswers) => wholeIssues(of, context).filter(({ severity }) => severity === 'error')
  const before = new Set(errors({}).map(({ path, message }) => `${path} ${message}`))
  const asked = new Set<string>(amendable.filter((field) => isGiven(field, answers)))
  const other = new Set<string>(['removalConfirmed'])
  return errors(answers).filter(
    ({ path, message }) => asked.has(path) || other.has(path) || !before.has(`${path} ${message}`),
  )
}

/** The fields of this amendment that somebody else changed since it began, with who did and when. */
export function overtakenIn(
  answers: AmendAnswers,
  context: AmendContext,
): readonly Overtaken<AmendableField>[] {
  const { saved, lastChanges } = context
  return overtakenFields(
    amendable,
    { seen: answers.seen, saved, whole: amended(answers, saved) },
    {
      nameOf: (field) => amendLabels[field],
      valueOf: (field) => amendedValue(field, saved[field], context),
      lastChanges,
    },
  )
}

/**
 * Whether a field is asked of a referral that stands like this. A move-in date (3.20) is permanent housing's alone, and
 * that of a stay in another project is for that project to correct.
 */
export function hasPlace(
  field: AmendableField,
  ending: Ending,
  { saved, ProjectType, enrollment }: Pick<AmendContext, 'saved' | 'ProjectType' | 'enrollment'>,
): boolean {
  return (
    belongs(field, ending, saved) &&
    (field !== 'MoveInDate' || (isPermanentHousing(ProjectType) && enrollment !== null))
  )
}

/** Whether every field that changes has a place in the referral as it would stand. */
function checkPlace(answers: AmendAnswers, context: AmendContext): readonly Issue[] {
  const { saved } = context
  const from = asEnding(saved.ending)
  const to = asEnding(amended(answers, saved).ending)
  if (!endingsFrom(from).includes(to)) {
    return [error('ending', 'This cannot be amended: go on with the referral, and record its result there')]
  }
  const locked = new Set(lockedAfterSuccess(asCode(saved.ReferralResult)))
  return amendable
    .filter((field) => isChanged(field, answers) && settled(field, answers) !== saved[field])
    .filter((field) => !locked.has(field) && !hasPlace(field, to, context))
    .map((field) =>
      error(field, `${amendLabels[field]} has no place in this referral as it stands: leave it out`),
    )
}

function wholeIssues(answers: AmendAnswers, context: AmendContext): readonly Issue[] {
  const whole = amended(answers, context.saved)
  return [
    ...receivedRules(whole, answers, context),
    ...fitRules(whole, context),
    ...endingRules(whole, answers, context),
  ]
}

/** What was asked when the referral came. The household and the way it came are not amended here. */
function receivedRules(
  whole: SavedFields,
  { noReferenceCode }: AmendAnswers,
  context: AmendContext,
): readonly Issue[] {
  const issues = checkReceive(
    {
      Event: asCode(whole.Event),
      EventDate: text(whole.EventDate),
      DateNotified: text(whole.DateNotified),
      DateReferralAcknowledged: text(whole.DateReferralAcknowledged),
      lateReason: text(whole.lateReason),
      referenceCode: text(whole.referenceCode),
      noReferenceCode: noReferenceCode ?? whole.referenceCode === null,
      referredBy: text(whole.referredBy),
      LocationCrisisOrPHHousing: context.ProjectID,
      howItCame: 'email',
      household: 'known',
      PersonalID: 'known',
      acknowledgeNow: context.saved.DateReferralAcknowledged === null ? 'later' : 'yes',
    },
    { ...context, aliasTaken: false, clientKnown: true },
  )
  return issues.filter(({ path }) => path !== 'LocationCrisisOrPHHousing')
}

/** 4.20.C: the referral's own project has to offer the opening on that day. Its mend is at what was asked. */
function fitRules(whole: SavedFields, { saved, projects, ProjectID }: AmendContext): readonly Issue[] {
  const Event = asCode(whole.Event)
  const on = dateOf(text(whole.EventDate))
  const project = projects.find((candidate) => candidate.ProjectID === ProjectID)
  if (!namesProject(Event) || Event === null || on === null || project === undefined) return []
  const misfit = misfitOf(Event, on, project)
  if (misfit === null) return []
  const mend = {
    kind: 'choose an opening it offers, or record the referral anew for the other project',
    date: 'check the referral date',
  }
  const isKind = misfit.about === 'kind' || whole.EventDate === saved.EventDate
  return [error(isKind ? 'Event' : 'EventDate', `${misfit.what}: ${isKind ? mend.kind : mend.date}`)]
}

function endingRules(whole: SavedFields, answers: AmendAnswers, context: AmendContext): readonly Issue[] {
  const { today, reasons, saved } = context
  const ending = asEnding(whole.ending)
  const eventDate = dateOf(text(whole.EventDate))
  const notBefore = eventDate === null ? null : { date: eventDate, what: 'the referral date' }
  const reason = { IfNotHousedReason: text(whole.IfNotHousedReason), note: text(whole.note) }
  const note = checkNote('note', reason.note, today)
  switch (ending) {
    case 'unsuccessful': {
      const result = whole.ReferralResult === 2 || whole.ReferralResult === 3 ? whole.ReferralResult : null
      const back = backToListChoices.find((choice) => choice === whole.backToList) ?? null
      const removalConfirmed = back === saved.backToList ? true : (answers.removalConfirmed ?? null)
      return [
        ...(result === null ? [error('ReferralResult', 'Choose who ended the referral')] : []),
        ...checkDate(text(whole.ResultDate), { path: 'ResultDate', name: 'Result date', notBefore, today }),
        ...checkReason(reason, reasons),
        ...checkSide(result, reason.IfNotHousedReason, reasons),
        ...checkBackToList({ backToList: back, removalConfirmed }),
        ...note,
      ]
    }
    case 'not_housed':
      return [...checkResultKept(whole, context), ...checkReason(reason, reasons), ...note]
    case 'housed':
      return [...checkResultKept(whole, context), ...checkMoveIn(whole, context), ...note]
    default:
      return [...checkResultKept(whole, context), ...note]
  }
}

/** The date of a success is locked, so a referral date after it has its mend at the referral date. */
function checkResultKept(whole: SavedFields, { saved, today }: AmendContext): readonly Issue[] {
  if (saved.ReferralResult !== 1 || typeof saved.ResultDate !== 'string') return []
  const notAfter = { date: saved.ResultDate, what: 'the result date, which stays' }
  const issues = checkDate(text(whole.EventDate), { path: 'EventDate', name: 'Referral date', notAfter })
  // A date that is no date, or lies ahead, is said by the rules of a new referral.
  const date = dateOf(text(whole.EventDate))
  return date === null || date > today ? [] : issues
}

function checkMoveIn(
  { MoveInDate }: SavedFields,
  { enrollment, today, ProjectType }: AmendContext,
): readonly Issue[] {
  if (enrollment === null || !isPermanentHousing(ProjectType)) return []
  return checkDate(text(MoveInDate), {
    path: 'MoveInDate',
    name: 'Move-in date',
    notBefore: { date: enrollment.EntryDate, what: 'the project start date' },
    notAfter: enrollment.ExitDate === null ? null : { date: enrollment.ExitDate, what: 'the exit date' },
    today,
  })
}

function text(value: string | number | null): string | null {
  return value === null ? null : String(value)
}
