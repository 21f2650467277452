import type { NamePlan, ViolencePlan } from './plan.ts'

/** A whole name. */
export function full(first: string, last: string): NamePlan {
  return { kind: 'full', first, last }
}

/** A name somebody chose to be called here instead of the legal one. */
export function code(word: string): NamePlan {
  return { kind: 'code', word }
}

/** No name given. */
export const noName: NamePlan = { kind: 'refused' }

/** Answers to domestic violence (4.11). */
export const violence = {
  fleeing: { survivor: 1, when: 1, fleeing: 1 },
  recent: { survivor: 1, when: 2, fleeing: 1 },
  thisYear: { survivor: 1, when: 3, fleeing: 0 },
  longAgo: { survivor: 1, when: 4, fleeing: 0 },
  keepsDetails: { survivor: 1, when: 9, fleeing: 9 },
  refused: { survivor: 9 },
  no: { survivor: 0 },
} as const satisfies Readonly<Record<string, ViolencePlan>>
