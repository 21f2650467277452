import { looksIdentifying, patternWords } from '#shared/domain/client/looks-identifying.ts'
import { checkDate } from '#shared/domain/date/date-rule.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { askedSections, isRatherNot, numberOf, ratherNot, type Given, type GivenAnswer } from './given.ts'
import type { Question, Questionnaire } from './questionnaire.ts'

/** Some receivers of HUD's files cut an answer here. */
export const longestText = 250

/** Where a question's answer and its issues are in a wizard's answers. */
export function pathOf(key: string): `q_${string}` {
  return `q_${key}`
}

/** The rules of the answers: each question that is asked has one, and a typed one is what the question asks for. */
export function checkGiven(questionnaire: Questionnaire, given: Given, today: string): readonly Issue[] {
  return askedSections(questionnaire, given)
    .flatMap(({ questions }) => questions)
    .flatMap((question) => checkAnswer(question, given[question.key], today))
}

function checkAnswer(question: Question, answer: GivenAnswer, today: string): readonly Issue[] {
  const path = pathOf(question.key)
  const name = question.words
  if (isBlank(answer)) return [error(path, `Answer “${name}”, or choose that they would rather not say`)]
  if (isRatherNot(answer)) {
    const alone = !Array.isArray(answer) || answer.length === 1
    return alone ? [] : [error(path, `Choose answers to “${name}”, or that they would rather not say`)]
  }
  switch (question.type) {
    case 'yes_no':
      return answer === 'yes' || answer === 'no' ? [] : [error(path, `Choose yes or no for “${name}”`)]
    case 'one_of':
      return question.options.some(({ key }) => key === answer)
        ? []
        : [error(path, `Choose one of the answers to “${name}”`)]
    case 'several_of':
      return Array.isArray(answer) &&
        new Set(answer).size === answer.length &&
        answer.every((one) => question.options.some(({ key }) => key === one))
        ? []
        : [error(path, `Choose from the answers to “${name}”`)]
    case 'number':
      return checkNumber(question, answer, path)
    case 'date':
      return typeof answer === 'string'
        ? checkDate(answer, { path, name: 'Date', today })
        : [error(path, `Enter a date for “${name}”`)]
    case 'text':
      return checkText(answer, path, today)
  }
}

function checkNumber(
  { words, min = 0, max = 100_000 }: Extract<Question, { type: 'number' }>,
  answer: GivenAnswer,
  path: string,
): readonly Issue[] {
  const number = numberOf(answer)
  return number === null || number < min || number > max
    ? [error(path, `Enter a whole number from ${min} to ${max.toLocaleString('en-US')} for “${words}”`)]
    : []
}

function checkText(answer: GivenAnswer, path: string, today: string): readonly Issue[] {
  if (typeof answer !== 'string') return [error(path, 'Enter the answer in words')]
  const text = answer.trim()
  if (text.length > longestText)
    return [error(path, `The answer must be ${longestText} characters or fewer: it has ${text.length}`)]
  const pattern = looksIdentifying(text, today)
  return pattern === null
    ? []
    : [
        warning(
          path,
          `The answer seems to hold ${patternWords(pattern)}: take it out if it can identify someone`,
        ),
      ]
}

function isBlank(answer: GivenAnswer): boolean {
  if (answer === null || answer === undefined) return true
  return typeof answer === 'string' ? answer.trim() === '' : answer.length === 0
}

/** The answer of every list to choose from that ends the question without one. */
export const ratherNotOption = {
  value: ratherNot,
  label: 'Prefers not to answer',
  exclusive: true,
} as const
