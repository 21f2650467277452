import { isMet, isRatherNot, type Given } from './given.ts'
import { mayAdd } from './points.ts'
import type { Questionnaire, ShowWhen } from './questionnaire.ts'

/** Yes, no, or nobody knows, since an answer that decides it was declined. */
type Known = boolean | null

/**
 * The questions whose points nobody knows, by their keys: they could give some, and were declined, or hang on an answer
 * that was declined.
 */
export function openPoints({ sections }: Pick<Questionnaire, 'sections'>, given: Given): ReadonlySet<string> {
  const asked = new Map<string, Known>()
  const open = new Set<string>()
  for (const question of sections.flatMap(({ questions }) => questions)) {
    const isAsked = question.showWhen === undefined || holds(question.showWhen, given, asked)
    asked.set(question.key, isAsked)
    const isOpen = isAsked === null || (isAsked && isRatherNot(given[question.key]))
    if (isOpen && mayAdd(question)) open.add(question.key)
  }
  return open
}

function holds({ match, conditions }: ShowWhen, given: Given, asked: ReadonlyMap<string, Known>): Known {
  const met = conditions.map((condition): Known => {
    const isAsked = asked.get(condition.question) ?? null
    if (isAsked !== true) return isAsked
    return isRatherNot(given[condition.question]) ? null : isMet(condition, given)
  })
  const decides = match === 'any'
  if (met.includes(decides)) return decides
  return met.includes(null) ? null : !decides
}
