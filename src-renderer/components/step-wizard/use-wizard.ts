import { useState } from 'react'

import { error, hasErrors } from '#shared/domain/issue.ts'
import type { Issue } from '#shared/domain/issue.ts'

import type { DraftHandle, WizardDefinition, WizardMode } from './definition.ts'
import {
  askedAnswers,
  errorsOn,
  pageIdAt,
  positionAfterChange,
  positionOf,
  screensFor,
} from './navigation.ts'
import type { Screen } from './navigation.ts'

/** Saves the answers; answers issues, none when they were saved. `confirmed` are the warnings the person accepted. */
export type SaveWizard<A extends object> = (
  answers: Partial<A>,
  confirmed: readonly Issue[],
) => Promise<readonly Issue[]>

interface Options<A extends object, C> {
  readonly definition: WizardDefinition<A, C>
  readonly context: C
  readonly draft: DraftHandle<A>
  readonly mode: WizardMode
  readonly onSave: SaveWizard<A>
  readonly onLeave: () => void
  readonly onBackOut?: (() => void) | undefined
  readonly isChange?: boolean | undefined
}

/** The moves of a wizard over a draft: what is on screen, what stops it, and where each button leads. */
export function useWizard<A extends object, C>({
  definition,
  context,
  draft,
  mode,
  onSave,
  onLeave,
  onBackOut = onLeave,
  isChange = false,
}: Options<A, C>) {
  const { answers } = draft
  const screens = screensFor(definition, answers, context, mode)
  const position = positionOf(definition, screens, draft.pageId)
  const screen = screens[position]
  const here = pageIdAt(screens, position)

  const [shown, setShown] = useState<Shown>({ screen: here, issues: [], attempt: 0 })
  const [warnings, setWarnings] = useState<readonly Issue[]>([])
  const [busy, setBusy] = useState(false)
  /** The pages that were asked when Change was pressed on check-answers; null on the way there the first time. */
  const [seen, setSeen] = useState<ReadonlySet<string> | null>(() => (isChange ? asked() : null))

  function asked(): ReadonlySet<string> {
    return new Set(screens.flatMap(({ pages }) => pages.map((page) => page.id)))
  }

  function judge(): readonly Issue[] {
    return definition.check(askedAnswers(definition, answers, context), context)
  }

  function show(issues: readonly Issue[]): void {
    setShown(({ attempt }) => ({ screen: here, issues, attempt: attempt + 1 }))
  }

  function moveTo(next: number): void {
    show([])
    if (next >= screens.length) setSeen(null)
    draft.goTo(pageIdAt(screens, next))
  }

  function goOn(): void {
    if (!screen) return
    const issues = judge()
    const errors = errorsOn(screen, issues, answers, context)
    if (errors.length > 0) return show(errors)
    const isSound = (other: Screen<A, C>): boolean => errorsOn(other, issues, answers, context).length === 0
    moveTo(seen ? positionAfterChange(screens, position, seen, isSound) : position + 1)
  }

  function goBack(): void {
    if (seen) return moveTo(screens.length)
    if (position === 0) return onBackOut()
    moveTo(position - 1)
  }

  function change(pageId: string): void {
    setSeen(asked())
    show([])
    draft.goTo(pageId)
  }

  async function save(confirmed: readonly Issue[]): Promise<void> {
    const issues = judge()
    const errors = issues.filter((issue) => issue.severity === 'error')
    setWarnings([])
    if (errors.length > 0) return show(errors)
    const open = issues.filter((issue) => !isAmong(issue, confirmed))
    if (open.length > 0) return setWarnings(open)

    setBusy(true)
    const answered = await store(confirmed)
    setBusy(false)
    if (hasErrors(answered)) return show(answered.filter((issue) => issue.severity === 'error'))
    show([])
    if (answered.length > 0) setWarnings([...confirmed, ...answered])
  }

  async function store(confirmed: readonly Issue[]): Promise<readonly Issue[]> {
    try {
      await draft.flush()
      return await onSave(askedAnswers(definition, answers, context), confirmed)
    } catch {
      return [error('', 'Nothing was saved. Your answers are kept; try again in a moment')]
    }
  }

  return {
    screens,
    position,
    screen,
    /** Names what is on screen; the heading takes the keyboard when it changes. */
    here,
    issues: shown.screen === here ? shown.issues : [],
    /** Counts the attempts that were stopped, so that the same errors are read out again. */
    attempt: shown.attempt,
    warnings,
    busy,
    goOn,
    goBack,
    change,
    save,
    dismissWarnings: () => setWarnings([]),
  }
}

interface Shown {
  readonly screen: string
  readonly issues: readonly Issue[]
  readonly attempt: number
}

function isAmong(issue: Issue, others: readonly Issue[]): boolean {
  return others.some((other) => other.path === issue.path && other.message === issue.message)
}
