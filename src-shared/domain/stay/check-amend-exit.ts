import {
  overtakenFields,
  overtakenWarnings,
  type LastChanges,
  type Overtaken,
} from '#shared/domain/amend/overtaken.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { columnWords } from '#shared/domain/history/change-words.ts'
import { noNames } from '#shared/domain/history/value-words.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'
import {
  amendableOfExit,
  amendedExit,
  changedOfExit,
  type AmendableExitField,
  type AmendExitAnswers,
  type SavedExit,
} from './amend-exit.ts'
import { checkExit, type Leaver } from './check-exit.ts'

/** What the rules of amending an exit need to know. */
export interface ExitAmendContext {
  readonly today: string
  readonly saved: SavedExit
  readonly lastChanges: LastChanges<AmendableExitField>
  readonly leaver: Leaver
  readonly ProjectType: number
  /** When the same person's other stays in the project began. */
  readonly otherStarts: readonly string[]
}

/**
 * The rules of amending one person's exit: those that asked first (3.11, 3.12), the stays that came after it, and a
 * reason. What was doubtful before and stays as it was is not asked again.
 */
export function checkExitAmendment(answers: AmendExitAnswers, context: ExitAmendContext): readonly Issue[] {
  const { today, saved, leaver, ProjectType } = context
  const changed = new Set<string>(changedOfExit(answers, saved))
  const found = checkExit(answers, { today, ProjectType, leavers: [leaver] })
  return [
    ...(changed.size === 0 ? [error('', 'Change an answer, or leave the exit as it is')] : []),
    ...found.filter(({ path, severity }) => severity === 'error' || changed.has(path)),
    ...(changed.has('ExitDate') ? checkNextStay(answers, context) : []),
    ...overtakenWarnings(overtakenInExit(answers, context), (field) => field),
    ...checkWhy(answers.reason, today),
  ]
}

/** The fields of an amendment that somebody else changed since it began, with who did and when. */
export function overtakenInExit(
  answers: AmendExitAnswers,
  { saved, lastChanges }: Pick<ExitAmendContext, 'saved' | 'lastChanges'>,
): readonly Overtaken<AmendableExitField>[] {
  const wordsOf = (field: AmendableExitField) => columnWords('Exit', field)
  return overtakenFields(
    amendableOfExit,
    { seen: answers.seen, saved, whole: amendedExit(answers) },
    {
      nameOf: (field) => wordsOf(field)?.label ?? '',
      valueOf: (field) =>
        (saved[field] === null ? null : wordsOf(field)?.say(saved[field], noNames)) ?? 'Nothing',
      lastChanges,
    },
  )
}

/** Leaving and coming back on one day is no overlap. */
function checkNextStay(
  { ExitDate }: AmendExitAnswers,
  { leaver, otherStarts }: ExitAmendContext,
): readonly Issue[] {
  const date = dateOf(ExitDate)
  const next = otherStarts
    .filter((start) => compareDates(start, leaver.EntryDate) > 0)
    .toSorted(compareDates)
    .at(0)
  if (date === null || next === undefined || compareDates(date, next) <= 0) return []
  const limit = `the day ${leaver.alias} started here again`
  return [error('ExitDate', `Exit date must be the same as or before ${formatDate(next)}, ${limit}`)]
}
