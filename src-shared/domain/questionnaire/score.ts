import { askedSections, isRatherNot, numberOf, type Given, type GivenAnswer } from './given.ts'
import type { Question, Questionnaire } from './questionnaire.ts'

/** What the answers add up to: a help for people who decide, never a decision. */
export interface Score {
  readonly total: number
  /** What the community calls such a sum; null where it has no bands. */
  readonly band: string | null
  readonly sections: readonly {
    readonly title: string
    readonly points: number
    /** The most that this section may add; null where nothing bounds it. */
    readonly cap: number | null
  }[]
}

/**
 * The points of the questions that are asked, section by section up to its cap, and the band of their sum. Null for a
 * questionnaire that gives no points at all. Who would rather not say gets no points and loses none.
 */
export function scoreOf(questionnaire: Questionnaire, given: Given): Score | null {
  if (!givesPoints(questionnaire)) return null
  const sections = askedSections(questionnaire, given).map(({ section: { title, cap }, questions }) => {
    const sum = questions.reduce((total, question) => total + pointsOf(question, given[question.key]), 0)
    return { title, points: cap === undefined ? sum : Math.min(sum, cap), cap: cap ?? null }
  })
  const total = sections.reduce((sum, { points }) => sum + points, 0)
  const band = questionnaire.bands.findLast(({ from }) => from <= total)?.label ?? null
  return { total, band, sections }
}

/** Whether any answer adds points. */
export function givesPoints({ kind, sections }: Pick<Questionnaire, 'kind' | 'sections'>): boolean {
  return kind === 'standard' && sections.some(({ questions }) => questions.some(mayAdd))
}

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

function mayAdd(question: Question): boolean {
  switch (question.type) {
    case 'yes_no':
      return question.points !== undefined
    case 'one_of':
    case 'several_of':
      return question.options.some(({ points }) => points !== undefined)
    case 'number':
      return (question.steps ?? []).length > 0
    case 'date':
    case 'text':
      return false
  }
}
