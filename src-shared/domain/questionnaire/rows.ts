import { dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { askedSections, isRatherNot, numberOf, type Given, type GivenAnswer } from './given.ts'
import { ratherNotOption } from './check-given.ts'
import type { Question, Questionnaire } from './questionnaire.ts'
import { scoreOf, scoreOpen } from './score.ts'

/** A row of AssessmentQuestions.csv (4.19.5, 4.19.A), but for its ids. */
export interface QuestionRow {
  readonly AssessmentQuestionGroup: string
  readonly AssessmentQuestionOrder: number
  readonly AssessmentQuestion: string
  readonly AssessmentAnswer: string
}

/** A row of AssessmentResults.csv (4.19.6, 4.19.B), but for its ids. */
export interface ResultRow {
  readonly AssessmentResultType: string
  readonly AssessmentResult: string
}

/** What stands for a score that would leave out what was declined: no number, so that nobody ranks by it. */
const openResult = 'Not added up: an answer that counts was declined'

/** What was answered as HUD keeps it: every question that was asked, in its words, with the answer in words. */
export function questionRows(questionnaire: Questionnaire, given: Given): readonly QuestionRow[] {
  return askedSections(questionnaire, given)
    .flatMap(({ section, questions }) => questions.map((question) => ({ section, question })))
    .map(({ section, question }, place) => ({
      AssessmentQuestionGroup: section.title,
      AssessmentQuestionOrder: place + 1,
      AssessmentQuestion: question.words,
      AssessmentAnswer: answerInWords(question, given[question.key]),
    }))
}

/** What it came to: the score and its band, that it is open, or that it was an alternative assessment, which has none. */
export function resultRows(questionnaire: Questionnaire, given: Given): readonly ResultRow[] {
  const { kind, label } = questionnaire
  if (kind === 'alternative') return [{ AssessmentResultType: label, AssessmentResult: alternativeResult }]
  const score = scoreOf(questionnaire, given)
  if (score === null) return [{ AssessmentResultType: label, AssessmentResult: 'Completed' }]
  if (score === scoreOpen) return [{ AssessmentResultType: 'Score', AssessmentResult: openResult }]
  return [
    { AssessmentResultType: 'Score', AssessmentResult: String(score.total) },
    ...(score.band === null ? [] : [{ AssessmentResultType: 'Band', AssessmentResult: score.band }]),
  ]
}

/** What an alternative assessment comes to. */
export const alternativeResult = 'Alternative assessment'

/** An answer as a person reads it; empty words where there is none. */
export function answerInWords(question: Question, answer: GivenAnswer): string {
  if (answer === null || answer === undefined) return ''
  if (isRatherNot(answer)) return ratherNotOption.label
  switch (question.type) {
    case 'yes_no':
      return answer === 'yes' ? 'Yes' : answer === 'no' ? 'No' : ''
    case 'one_of':
      return question.options.find(({ key }) => key === answer)?.words ?? ''
    case 'several_of':
      return question.options
        .filter(({ key }) => answer.includes(key))
        .map(({ words }) => words)
        .join('; ')
    case 'number': {
      const number = numberOf(answer)
      return number === null ? '' : String(number)
    }
    case 'date': {
      const date = typeof answer === 'string' ? dateOf(answer) : null
      return date === null ? '' : formatDate(date)
    }
    case 'text':
      return typeof answer === 'string' ? answer.trim() : ''
  }
}
