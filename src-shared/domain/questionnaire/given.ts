import { z } from 'zod'
import type { Condition, Question, Questionnaire, Section, ShowWhen } from './questionnaire.ts'

/** The answer of a person who would rather not say: offered at every question, and as good as any other. */
export const ratherNot = '~rather-not'

/** An answer as it is drafted: an option's key, several of them, `yes` or `no`, or what was typed. */
export const givenSchema = z.union([z.string().max(4000), z.array(z.string().max(40)).max(40)]).nullish()
export type GivenAnswer = z.output<typeof givenSchema>

/** Answers by the key of their question. */
export type Given = Readonly<Record<string, GivenAnswer>>

/** True where somebody would rather not say. */
export function isRatherNot(answer: GivenAnswer): boolean {
  return answer === ratherNot || (Array.isArray(answer) && answer.includes(ratherNot))
}

/** A section with those of its questions that are asked. */
export interface AskedSection {
  readonly section: Section
  readonly questions: readonly Question[]
}

/**
 * The questions that these answers ask, section by section. A question whose condition does not hold is not asked, and
 * its answer counts for no other question either.
 */
export function askedSections(
  { sections }: Pick<Questionnaire, 'sections'>,
  given: Given,
): readonly AskedSection[] {
  const heard: Record<string, GivenAnswer> = {}
  return sections.map((section) => ({
    section,
    questions: section.questions.filter((question) => {
      if (question.showWhen !== undefined && !holds(question.showWhen, heard)) return false
      heard[question.key] = given[question.key]
      return true
    }),
  }))
}

/** Whether a question is asked. */
export function isAsked(questionnaire: Pick<Questionnaire, 'sections'>, key: string, given: Given): boolean {
  return askedSections(questionnaire, given).some(({ questions }) =>
    questions.some((question) => question.key === key),
  )
}

function holds({ match, conditions }: ShowWhen, heard: Given): boolean {
  return match === 'all'
    ? conditions.every((condition) => isMet(condition, heard))
    : conditions.some((condition) => isMet(condition, heard))
}

/** Whether an answer is what a condition looks for; one that was declined never is. */
export function isMet(condition: Condition, heard: Given): boolean {
  const answer = heard[condition.question]
  if (answer === null || answer === undefined || isRatherNot(answer)) return false
  if (condition.is === 'at_least') {
    const number = numberOf(answer)
    return number !== null && number >= condition.value
  }
  const wanted = condition.is === 'equals' ? [condition.value] : condition.values
  const chosen = Array.isArray(answer) ? answer : [answer]
  return chosen.some((one) => wanted.includes(one))
}

/** A whole number as it was typed; null when it is none. */
export function numberOf(answer: GivenAnswer): number | null {
  if (typeof answer !== 'string') return null
  const text = answer.trim().replaceAll(',', '')
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}
