import { todayHere } from './referred.ts'

/** The answers of an assessment made today, but for the enrollment it belongs to. */
export function assessedToday() {
  return {
    form: 'none',
    AssessmentDate: todayHere(),
    AssessmentLocation: 'Harbor access point',
    AssessmentType: 1,
    AssessmentLevel: 2,
    PrioritizationStatus: 1,
  } as const
}

/** The alternative questionnaire, and answers to it. */
export const alternative = {
  form: 'alternative',
  given: { wanted: ['talk'], keep_in_mind: '~rather-not' },
}
