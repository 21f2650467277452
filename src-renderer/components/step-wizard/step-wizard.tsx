import { useCallback, useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import { error } from '#shared/domain/issue.ts'
import type { Issue } from '#shared/domain/issue.ts'

import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { focusField } from '../field-frame/field-id.ts'
import { CheckAnswers } from './check-answers.tsx'
import { CheckChanges } from './check-changes.tsx'
import { say } from './definition.ts'
import type { DraftHandle, WizardDefinition, WizardMode } from './definition.ts'
import { screenOf } from './navigation.ts'
import styles from './step-wizard.module.css'
import { useWizard } from './use-wizard.ts'
import type { SaveWizard } from './use-wizard.ts'
import { WarningsDialog } from './warnings-dialog.tsx'
import { WhyPane, whyHeading } from './why-pane.tsx'
import { WizardFooter } from './wizard-footer.tsx'
import { FoldedAside, WizardFrame } from './wizard-frame.tsx'
import { WizardScreen, answerByDigit } from './wizard-screen.tsx'

interface Props<A extends object, C> {
  readonly definition: WizardDefinition<A, C>
  readonly context: C
  readonly draft: DraftHandle<A>
  readonly mode: WizardMode
  /** A `CaseSpine`. */
  readonly spine: ReactNode
  /** The clock of this step, under 'Why this is asked'. */
  readonly clock?: ReactNode
  readonly onSave: SaveWizard<A>
  /** Finish later, and Back on the first page. */
  readonly onLeave: () => void
  /** Back on the first page, where it leads elsewhere than Finish later does. */
  readonly onBackOut?: (() => void) | undefined
  /** True when a Change link elsewhere led here: Continue goes to what the change brought up, else to check-answers. */
  readonly isChange?: boolean | undefined
  /** A `DonePanel` once the answers are saved; it takes the wizard's place. */
  readonly done?: ReactNode
}

/**
 * A wizard from its definition and a draft. Continue judges what is on screen and nothing earlier does; errors are
 * summed up first and stay at their fields; all answers are shown before the save; warnings ask once.
 */
export function StepWizard<A extends object, C>(props: Props<A, C>) {
  const { definition, context, draft, spine, clock, done, onLeave } = props
  const { answers } = draft
  const wizard = useWizard(props)
  const { screen, screens, position } = wizard
  const pages = screen?.pages ?? []
  const fieldToFocus = useRef<string | null>(null)
  const takeFieldToFocus = useCallback(() => {
    const path = fieldToFocus.current
    fieldToFocus.current = null
    return path
  }, [])

  if (done) return <WizardFrame spine={spine}>{done}</WizardFrame>

  function changeFrom(pageId: string, path: string): void {
    fieldToFocus.current = path
    wizard.change(pageId)
  }

  function linkTo(issue: Issue): (() => void) | undefined {
    if (screen) return () => focusField(issue.path)
    const target = screenOf(screens, issue, answers, context)
    return target && (() => changeFrom(target.id, issue.path))
  }

  const summary = whyHeading(pages.length)
  const why = pages.length > 0 && <WhyPane pages={pages} answers={answers} context={context} />
  const fold = <FoldedAside summary={summary} content={why} clock={clock} />
  return (
    <WizardFrame spine={spine} aside={<Aside why={why} clock={clock} />}>
      {/* The form listens for digits on their way up; it is not a control itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        noValidate
        onKeyDown={(event) => screen && answerByDigit(event, { screen, draft, context })}
        onSubmit={(event) => {
          event.preventDefault()
          if (screen) wizard.goOn()
          else void wizard.save([])
        }}
      >
        {wizard.issues.length > 0 && (
          <ErrorSummary key={wizard.attempt} issues={wizard.issues} onGoTo={linkTo} />
        )}
        <p className={styles.step}>
          Step {position + 1} of {screens.length + 1}
        </p>
        <ScreenHeading key={wizard.here} takeField={takeFieldToFocus}>
          {screen ? headingOf(screen, answers, context) : 'Check your answers'}
        </ScreenHeading>
        {screen ? (
          <WizardScreen screen={screen} draft={draft} context={context} issues={wizard.issues} fold={fold} />
        ) : (
          <div className={styles.check}>
            {fold}
            {definition.review?.(answers, context)}
            {definition.changes && (
              <CheckChanges
                changes={definition.changes(answers, context)}
                pageOf={(path) => screenOf(screens, error(path, ''), answers, context)?.id}
                onChange={changeFrom}
              />
            )}
            <CheckAnswers screens={screens} answers={answers} context={context} onChange={changeFrom} />
          </div>
        )}
        <WizardFooter
          draft={draft}
          action={screen ? (pages.at(-1)?.action ?? 'Continue') : definition.saveLabel}
          busy={wizard.busy}
          onBack={wizard.goBack}
          onLeave={onLeave}
        />
      </form>
      <WarningsDialog
        warnings={wizard.warnings}
        busy={wizard.busy}
        onGoBack={wizard.dismissWarnings}
        onAccept={() => void wizard.save(wizard.warnings)}
      />
    </WizardFrame>
  )
}

function Aside({ why, clock }: { readonly why: ReactNode; readonly clock: ReactNode }) {
  return (
    <>
      {why}
      {clock}
    </>
  )
}

interface HeadingProps {
  /** Answers once which field was asked for. */
  readonly takeField: () => string | null
  readonly children: string
}

/** Takes the keyboard when its screen appears, unless a Change link or an error asked for a field. */
function ScreenHeading({ takeField, children }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const path = takeField()
    if (path !== null && focusField(path)) return
    window.scrollTo({ top: 0 })
    heading.current?.focus({ preventScroll: true })
    // Where the text is very large, the bars above fill the window.
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [takeField])
  return (
    <h1 className={styles.title} ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}

function headingOf<A extends object, C>(
  {
    pages,
    section,
  }: { readonly pages: readonly WizardDefinition<A, C>['pages'][number][]; readonly section: string },
  answers: Partial<A>,
  context: C,
): string {
  const [first] = pages
  return first && pages.length === 1 ? say(first.title, answers, context) : section
}
