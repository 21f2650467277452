import { otherPlace } from '#shared/domain/assessment/assessment.ts'
import { noSuchDay, tooLong, type BadValues } from './bad-value.ts'

export const badAssessment: BadValues = {
  'form.form': { says: 'Choose which assessment you make' },
  'stay.EnrollmentID': 'is asked only where there are two, and begins with the one in Coordinated Entry',
  'date.AssessmentDate': noSuchDay('Date of the assessment'),
  'place.AssessmentLocation': { given: { AssessmentLocation: null }, says: 'Choose where it was made' },
  'place.otherLocation': { given: { AssessmentLocation: otherPlace }, ...tooLong('Place', 250) },
  'type.AssessmentType': { says: 'Choose how it was made' },
  'level.AssessmentLevel': { says: 'Choose what was assessed' },
  'list.PrioritizationStatus': { says: 'Choose whether they were placed on the priority list' },
}
