import { looksIdentifyingApartFromName, patternWords } from '#shared/domain/client/looks-identifying.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate } from '#shared/domain/date/date-rule.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { isCode } from '#shared/hud/fy2026/picklist.ts'
import {
  otherPlace,
  placeLength,
  placeOf,
  stayOf,
  type AssessableStay,
  type AssessmentAnswers,
  type AssessmentContext,
} from './assessment.ts'

/** The rules of a Coordinated Entry assessment (4.19): a day within the stay, a place, and HUD's three codes. */
export function checkAssessment(answers: AssessmentAnswers, context: AssessmentContext): readonly Issue[] {
  if (context.stays.length === 0) return [error('', nobodyToAssess)]
  const stay = stayOf(answers, context)
  return [
    ...(stay === null ? [error('EnrollmentID', 'Choose which enrollment it belongs to')] : []),
    ...checkDay(answers, stay, context.today),
    ...checkPlace(answers, context.today),
    ...codes.flatMap(([path, message]) => (isCode(path, answers[path]) ? [] : [error(path, message)])),
  ]
}

/** Said where a client has no enrollment that an assessment could hang on. */
export const nobodyToAssess =
  'An assessment belongs to an enrollment of the head of household: enroll the household first'

const codes = [
  ['AssessmentType', 'Choose how it was made'],
  ['AssessmentLevel', 'Choose what was assessed'],
  ['PrioritizationStatus', 'Choose whether they were placed on the priority list'],
] as const

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
