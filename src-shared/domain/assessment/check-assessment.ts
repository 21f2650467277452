import { looksIdentifyingApartFromName, patternWords } from '#shared/domain/client/looks-identifying.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { checkGiven } from '#shared/domain/questionnaire/check-given.ts'
import { versionOn } from '#shared/domain/questionnaire/version.ts'
import type { Given } from '#shared/domain/questionnaire/given.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { isCode } from '#shared/hud/fy2026/picklist.ts'
import {
  noForm,
  otherPlace,
  placeLength,
  placeOf,
  stayOf,
  versionFor,
  type AssessableStay,
  type AssessmentAnswers,
  type AssessmentContext,
} from './assessment.ts'

/**
 * The rules of a Coordinated Entry assessment (4.19): a day within the stay, a place, HUD's three codes, and an answer
 * to each question of the community's questionnaire.
 */
export function checkAssessment(
  answers: AssessmentAnswers,
  given: Given,
  context: AssessmentContext,
): readonly Issue[] {
  if (context.stays.length === 0) return [error('', nobodyToAssess)]
  const stay = stayOf(answers, context)
  const version = versionFor(answers, context)
  return [
    ...checkForm(answers, context),
    ...(stay === null ? [error('EnrollmentID', 'Choose which enrollment it belongs to')] : []),
    ...checkDay(answers, stay, context.today),
    ...checkPlace(answers, context.today),
    ...codes.flatMap(([path, message]) => (isCode(path, answers[path]) ? [] : [error(path, message)])),
    ...(version === null ? [] : checkGiven(version.body, given, context.today)),
  ]
}

/** Said where a client has no enrollment that an assessment could hang on. */
export const nobodyToAssess =
  'An assessment belongs to the head of household while enrolled: open the record of the head, or enroll the household first'

const codes = [
  ['AssessmentType', 'Choose how it was made'],
  ['AssessmentLevel', 'Choose what was assessed'],
  ['PrioritizationStatus', 'Choose whether they were placed on the priority list'],
] as const

/** A questionnaire that begins later than the day of the assessment was not asked on it. */
function checkForm(answers: AssessmentAnswers, context: AssessmentContext): readonly Issue[] {
  const { form } = answers
  if (!form) return [error('form', 'Choose which assessment you make')]
  if (form === noForm || versionFor(answers, context) !== null) return []
  const first = context.versions.find(({ body }) => body.key === form)
  if (first === undefined) return [error('form', 'Choose an assessment that your community uses')]
  const day = dateOf(answers.AssessmentDate) ?? context.today
  const retired = versionOn(context.versions, form, day)
  if (retired !== null)
    return [error('form', `“${retired.body.label}” is asked no more: choose another assessment`)]
  const since = first.effective_from === null ? '' : ` from ${formatDate(first.effective_from)} on`
  return [
    error('AssessmentDate', `“${first.body.label}” is asked${since}: choose another assessment for this day`),
  ]
}

function checkDay(
  { AssessmentDate }: AssessmentAnswers,
  stay: AssessableStay | null,
  today: string,
): readonly Issue[] {
  return checkDate(AssessmentDate, {
    path: 'AssessmentDate',
    name: 'Date of the assessment',
    today,
    notBefore: stay && { date: stay.EntryDate, what: 'the start of the stay' },
    notAfter: stay?.ExitDate ? { date: stay.ExitDate, what: 'the exit date' } : null,
  })
}

/** A place is often a name with capitals, so a name alone is not asked about. */
function checkPlace(answers: AssessmentAnswers, today: string): readonly Issue[] {
  const isOther = answers.AssessmentLocation === otherPlace
  if (!isOther && typed(answers.AssessmentLocation) === null)
    return [error('AssessmentLocation', 'Choose where it was made')]
  const path = isOther ? 'otherLocation' : 'AssessmentLocation'
  const place = placeOf(answers)
  if (place === null) return [error(path, 'Enter the name of the place')]
  if (place.length > placeLength) return [error(path, `Place must be ${placeLength} characters or fewer`)]
  const pattern = looksIdentifyingApartFromName(place, today)
  return pattern === null
    ? []
    : [
        warning(
          path,
          `The place seems to hold ${patternWords(pattern)}: take it out if it can show where somebody stays`,
        ),
      ]
}
