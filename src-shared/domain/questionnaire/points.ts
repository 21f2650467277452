import { isRatherNot, numberOf, type GivenAnswer } from './given.ts'
import type { Question } from './questionnaire.ts'

/** What an answer adds. */
export function pointsOf(question: Question, answer: GivenAnswer): number {
  if (answer === null || answer === undefined || isRatherNot(answer)) return 0
  switch (question.type) {
    case 'yes_no':
      return (answer === 'yes' ? question.points?.yes : answer === 'no' ? question.points?.no : 0) ?? 0
    case 'one_of':
      return question.options.find(({ key }) => key === answer)?.points ?? 0
    case 'several_of':
      return question.options
        .filter(({ key }) => answer.includes(key))
        .reduce((sum, { points }) => sum + (points ?? 0), 0)
    case 'number': {
      const number = numberOf(answer)
      return number === null ? 0 : (question.steps?.findLast(({ from }) => from <= number)?.points ?? 0)
    }
    case 'date':
    case 'text':
      return 0
  }
}

/** Whether any answer to it adds points. */
export function mayAdd(question: Question): boolean {
  switch (question.type) {
    case 'yes_no':
      return isSome(question.points?.yes) || isSome(question.points?.no)
    case 'one_of':
    case 'several_of':
      return question.options.some(({ points }) => isSome(points))
    case 'number':
      return (question.steps ?? []).some(({ points }) => isSome(points))
    case 'date':
    case 'text':
      return false
  }
}

function isSome(points: number | undefined): boolean {
  return points !== undefined && points > 0
}
