import { askedSections, type Given } from './given.ts'
import { openPoints } from './open-points.ts'
import { mayAdd, pointsOf } from './points.ts'
import type { Questionnaire } from './questionnaire.ts'

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

/** That an answer which could give points was declined: what the rest adds up to would be too little. */
export const scoreOpen = 'open'

/**
 * The points of the questions that are asked, section by section up to its cap, and the band of their sum. Null for a
 * questionnaire that gives no points at all. Open while an answer that could add some was declined: a sum without it
 * would rank whoever would rather not say as though nothing were pressing.
 */
export function scoreOf(questionnaire: Questionnaire, given: Given): Score | typeof scoreOpen | null {
  if (!givesPoints(questionnaire)) return null
  const open = openPoints(questionnaire, given)
  const sections = askedSections(questionnaire, given).map(({ section, questions }) => {
    const { title, cap } = section
    const sum = questions.reduce((total, question) => total + pointsOf(question, given[question.key]), 0)
    return {
      title,
      points: cap === undefined ? sum : Math.min(sum, cap),
      cap: cap ?? null,
      // Whatever was declined in a section that is full would add nothing.
      isOpen: (cap === undefined || sum < cap) && section.questions.some(({ key }) => open.has(key)),
    }
  })
  if (sections.some(({ isOpen }) => isOpen)) return scoreOpen
  const total = sections.reduce((sum, { points }) => sum + points, 0)
  const band = questionnaire.bands.findLast(({ from }) => from <= total)?.label ?? null
  return { total, band, sections: sections.map(({ title, points, cap }) => ({ title, points, cap })) }
}

/** What is kept of a score: nothing where there is none, or where it is open. */
export function keptScore(
  questionnaire: Questionnaire,
  given: Given,
): { readonly score: number | null; readonly band: string | null } {
  const score = scoreOf(questionnaire, given)
  return score === null || score === scoreOpen
    ? { score: null, band: null }
    : { score: score.total, band: score.band }
}

/** Whether any answer adds points. */
export function givesPoints({ kind, sections }: Pick<Questionnaire, 'kind' | 'sections'>): boolean {
  return kind === 'standard' && sections.some(({ questions }) => questions.some(mayAdd))
}
