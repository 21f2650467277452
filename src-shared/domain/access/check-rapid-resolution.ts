import { looksIdentifying, patternWords } from '#shared/domain/client/looks-identifying.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { checkExit } from '#shared/domain/stay/check-exit.ts'
import { headOf, stillIn, type Stay } from '#shared/domain/stay/stay.ts'
import { leadsToExit, resolutionNoteLength, type RapidResolutionAnswers } from './rapid-resolution.ts'

export interface RapidResolutionContext {
  readonly today: string
  /** The household's stay in Coordinated Entry. */
  readonly stay: Stay
}

/**
 * The rules of a rapid resolution conversation (4.20, event 2), in the order the questions are asked. A place counts as
 * a safe alternative only when the client herself says that it is safe.
 */
export function checkRapidResolution(
  answers: RapidResolutionAnswers,
  { today, stay }: RapidResolutionContext,
): readonly Issue[] {
  return [
    ...(answers.kind ? [] : [error('kind', 'Choose whether this is diversion or a rapid exit')]),
    ...checkDay(answers, today, stay),
    ...checkWords('wouldHelp', 'What would help', answers.wouldHelp, today),
    ...checkWords('safePlace', 'Where they could stay', answers.safePlace, today),
    ...checkSafety(answers),
    ...checkWords('tried', 'What was tried', answers.tried, today),
    ...checkResult(answers),
    ...checkEnd(answers, today, stay),
  ]
}

function checkDay({ EventDate }: RapidResolutionAnswers, today: string, stay: Stay): readonly Issue[] {
  const { EntryDate, ExitDate } = headOf(stay)
  return checkDate(EventDate, {
    path: 'EventDate',
    name: 'Date of the conversation',
    today,
    notBefore: { date: EntryDate, what: 'the day they started Coordinated Entry' },
    notAfter: ExitDate === null ? null : { date: ExitDate, what: 'the day they left Coordinated Entry' },
  })
}

function checkWords(
  path: string,
  name: string,
  answer: string | null | undefined,
  today: string,
): readonly Issue[] {
  const words = typed(answer)
  if (words === null) return []
  if (words.length > resolutionNoteLength)
    return [
      error(path, `${name} must be ${resolutionNoteLength} characters or fewer: it has ${words.length}`),
    ]
  const pattern = looksIdentifying(words, today)
  return pattern === null
    ? []
    : [
        warning(
          path,
          `${name} seems to hold ${patternWords(pattern)}: take it out if it can identify someone`,
        ),
      ]
}

function checkSafety({ safePlace, saysSafe }: RapidResolutionAnswers): readonly Issue[] {
  return typed(safePlace) === null || saysSafe
    ? []
    : [error('saysSafe', 'Choose what they say of that place: only they can tell whether it is safe')]
}

function checkResult({ result, safePlace, saysSafe }: RapidResolutionAnswers): readonly Issue[] {
  if (!result) return [error('result', 'Choose what the conversation came to, or that it is not known yet')]
  if (result !== 'housed' || (typed(safePlace) !== null && saysSafe === 'yes')) return []
  return [
    error(
      'result',
      'A place counts as a safe alternative only when they say that it is safe: change what they say of it, or choose another result',
    ),
  ]
}

function checkEnd(answers: RapidResolutionAnswers, today: string, stay: Stay): readonly Issue[] {
  if (answers.result !== 'housed') return []
  if (answers.endsStay === null || answers.endsStay === undefined)
    return [error('endsStay', 'Choose whether Coordinated Entry ends for them')]
  if (!leadsToExit(answers)) return []
  const leavers = stillIn(stay)
  const issues = checkExit(answers, { today, ProjectType: stay.ProjectType, leavers })
  const [talk, exit] = [dateOf(answers.EventDate), dateOf(answers.ExitDate)]
  if (issues.some(({ path }) => path === 'ExitDate') || talk === null || exit === null) return issues
  return compareDates(exit, talk) < 0
    ? [
        ...issues,
        error(
          'ExitDate',
          `Exit date must be the same as or after ${formatDate(talk)}, the date of the conversation`,
        ),
      ]
    : issues
}
