import { amendAnswers } from '#main/services/assessments/amend-answers.ts'
import {
  beginAssessment,
  listAssessments,
  wholeAssessment,
} from '#main/services/assessments/read-assessments.ts'
import { recordAssessment } from '#main/services/assessments/record-assessment.ts'
import { takeBackAssessment } from '#main/services/assessments/take-back-assessment.ts'
import type { HandlersOf } from '../handler.ts'

export const assessmentHandlers: HandlersOf<'assessments'> = {
  begin: ({ PersonalID }, { desk }) => beginAssessment(desk, PersonalID),
  record: (request, { desk }) => recordAssessment(desk, request),
  ofClient: ({ PersonalID }, { desk }) => listAssessments(desk, PersonalID),
  get: ({ AssessmentID }, { desk }) => wholeAssessment(desk, AssessmentID),
  amendAnswers: (request, { desk }) => amendAnswers(desk, request),
  takeBack: (request, { desk }) => takeBackAssessment(desk, request),
}
