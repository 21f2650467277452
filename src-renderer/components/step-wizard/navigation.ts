import type { Issue } from '#shared/domain/issue.ts'

import { checkAnswers } from './definition.ts'
import type { Field, WizardDefinition, WizardMode, WizardPage } from './definition.ts'

/** What is on screen at once: one page, or in express mode the pages of one section. */
export interface Screen<A extends object, C> {
  /** The id of its first page. */
  readonly id: string
  readonly section: string
  readonly pages: readonly WizardPage<A, C>[]
}

/** The screens that these answers lead through, in their order. */
export function screensFor<A extends object, C>(
  definition: WizardDefinition<A, C>,
  answers: Partial<A>,
  context: C,
  mode: WizardMode,
): readonly Screen<A, C>[] {
  const screens: Screen<A, C>[] = []
  for (const page of definition.pages) {
    if (page.when && !page.when(answers, context)) continue
    const last = screens.at(-1)
    if (mode === 'express' && last?.section === page.section) {
      screens[screens.length - 1] = { ...last, pages: [...last.pages, page] }
    } else {
      screens.push({ id: page.id, section: page.section, pages: [page] })
    }
  }
  return screens
}

/**
 * Where in `screens` the draft stands; `screens.length` is the check-answers page. A page that is no longer asked
 * gives way to the next one that is, an unknown page to the first.
 */
export function positionOf<A extends object, C>(
  definition: WizardDefinition<A, C>,
  screens: readonly Screen<A, C>[],
  pageId: string,
): number {
  if (pageId === checkAnswers) return screens.length
  const order = definition.pages.map((page) => page.id)
  const at = order.indexOf(pageId)
  if (at === -1) return 0
  const remaining = new Set(order.slice(at))
  const position = screens.findIndex((screen) => screen.pages.some((page) => remaining.has(page.id)))
  return position === -1 ? screens.length : position
}

/** The page id at a position of the screens, check-answers after the last. */
export function pageIdAt<A extends object, C>(screens: readonly Screen<A, C>[], position: number): string {
  return screens[position]?.id ?? checkAnswers
}

/** The fields of a page that these answers make visible. */
export function visibleFields<A extends object, C>(
  page: WizardPage<A, C>,
  answers: Partial<A>,
  context: C,
): readonly Field<A, C>[] {
  return page.fields.filter((field) => field.when?.(answers, context) ?? true)
}

/** Issues at a path or below it: `members` holds `members.2.DOB`, not `membersNote`. */
export function issuesAt(issues: readonly Issue[], path: string): readonly Issue[] {
  return issues.filter((issue) => issue.path === path || issue.path.startsWith(`${path}.`))
}

/** The errors of what is visible on a screen, in the order of its fields. */
export function errorsOn<A extends object, C>(
  screen: Screen<A, C>,
  issues: readonly Issue[],
  answers: Partial<A>,
  context: C,
): readonly Issue[] {
  const errors = issues.filter((issue) => issue.severity === 'error')
  const ofFields = screen.pages
    .flatMap((page) => visibleFields(page, answers, context))
    .flatMap((field) => issuesAt(errors, field.path))
  return [...new Set(ofFields)]
}

/** The screen whose visible fields hold this issue; undefined when no question asks for it. */
export function screenOf<A extends object, C>(
  screens: readonly Screen<A, C>[],
  issue: Issue,
  answers: Partial<A>,
  context: C,
): Screen<A, C> | undefined {
  return screens.find((screen) =>
    screen.pages.some((page) =>
      visibleFields(page, answers, context).some((field) => issuesAt([issue], field.path).length > 0),
    ),
  )
}

/**
 * Where Continue leads after Change on the check-answers page: to the first later screen that the change brought up
 * or broke, else back to check-answers. `seen` are the pages that were asked when Change was pressed.
 */
export function positionAfterChange<A extends object, C>(
  screens: readonly Screen<A, C>[],
  from: number,
  seen: ReadonlySet<string>,
  isSound: (screen: Screen<A, C>) => boolean,
): number {
  const next = screens.findIndex(
    (screen, position) =>
      position > from && (screen.pages.some((page) => !seen.has(page.id)) || !isSound(screen)),
  )
  return next === -1 ? screens.length : next
}

/**
 * The answers that are asked: an answer whose every question has gone (the branch was left) is left out, so that
 * nothing invisible is judged or saved. Answers no field asks for are kept. Leaving one out may hide another.
 */
export function askedAnswers<A extends object, C>(
  definition: WizardDefinition<A, C>,
  answers: Partial<A>,
  context: C,
): Partial<A> {
  const asked = new Set<string>()
  const known = new Set<string>()
  for (const page of definition.pages) {
    const pageAsked = page.when?.(answers, context) ?? true
    for (const field of page.fields) {
      known.add(field.path)
      if (pageAsked && (field.when?.(answers, context) ?? true)) asked.add(field.path)
    }
  }
  const gone = [...known].filter((path) => !asked.has(path) && Object.hasOwn(answers, path))
  if (gone.length === 0) return answers
  return askedAnswers(definition, without(answers, gone), context)
}

function without<A extends object>(answers: Partial<A>, paths: readonly string[]): Partial<A> {
  const kept = { ...answers }
  for (const path of paths) Reflect.deleteProperty(kept, path)
  return kept
}
