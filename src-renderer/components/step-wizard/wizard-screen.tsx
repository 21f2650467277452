import { flushSync } from 'react-dom'
import type { KeyboardEvent, ReactNode } from 'react'

import type { Issue } from '#shared/domain/issue.ts'

import { isTyping, optionForKey } from '../choice-field/digit-keys.ts'
import { focusField } from '../field-frame/field-id.ts'
import { asValues } from './answer-words.ts'
import { optionsFor, say } from './definition.ts'
import type { DraftHandle, Field, WizardPage } from './definition.ts'
import { visibleFields } from './navigation.ts'
import type { Screen } from './navigation.ts'
import { WizardField } from './wizard-field.tsx'
import styles from './wizard-screen.module.css'
import { toggle } from '../multi-choice-field/toggle.ts'

interface Props<A extends object, C> {
  readonly screen: Screen<A, C>
  readonly draft: DraftHandle<A>
  readonly context: C
  readonly issues: readonly Issue[]
  /** The right pane as one line, under the first page's hint. */
  readonly fold: ReactNode
}

/** The questions of a screen, under the heading that the wizard gives it. */
export function WizardScreen<A extends object, C>({ screen, draft, context, issues, fold }: Props<A, C>) {
  const stacked = screen.pages.length > 1
  return (
    <div className={styles.pages} data-stacked={stacked || undefined}>
      {stacked && fold}
      {screen.pages.map((page) => (
        <section className={styles.page} key={page.id}>
          {stacked && <h2 className={styles.heading}>{say(page.title, draft.answers, context)}</h2>}
          <PageBody
            page={page}
            draft={draft}
            context={context}
            issues={issues}
            fold={stacked ? null : fold}
          />
        </section>
      ))}
    </div>
  )
}

interface BodyProps<A extends object, C> {
  readonly page: WizardPage<A, C>
  readonly draft: DraftHandle<A>
  readonly context: C
  readonly issues: readonly Issue[]
  readonly fold: ReactNode
}

function PageBody<A extends object, C>({ page, draft, context, issues, fold }: BodyProps<A, C>) {
  const { answers } = draft
  const fields = visibleFields(page, answers, context)
  const title = say(page.title, answers, context)
  return (
    <>
      {page.hint !== undefined && <p className={styles.hint}>{say(page.hint, answers, context)}</p>}
      {fold}
      {page.render?.(answers, context)}
      {fields.map((field) => (
        <WizardField
          key={field.path}
          field={field}
          draft={draft}
          context={context}
          issues={issues}
          labelHidden={say(field.label, answers, context) === title}
        />
      ))}
    </>
  )
}

/** Answers the only list of a screen by its digit, wherever on the page the key was pressed. */
export function answerByDigit<A extends object, C>(
  event: KeyboardEvent,
  { screen, draft, context }: Pick<Props<A, C>, 'screen' | 'draft' | 'context'>,
): void {
  if (event.defaultPrevented || isTyping(event)) return
  const lists = screen.pages
    .flatMap((page) => visibleFields(page, draft.answers, context))
    .filter((field) => isList(field))
  const [only] = lists
  if (!only || lists.length > 1) return
  const options = optionsFor(only.options, draft.answers, context)
  const option = optionForKey(options, event.key)
  if (!option) return
  event.preventDefault()
  if (only.kind === 'choice') {
    // The keyboard follows the answer, so that Enter goes on from it.
    flushSync(() => draft.change(only.path, option.value))
    focusField(only.path)
  } else {
    const next = toggle(options, asValues(draft.answers[only.path]), option.value)
    draft.change(only.path, next.length > 0 ? next : null)
  }
}

type ListField<A extends object, C> = Extract<Field<A, C>, { readonly kind: 'choice' | 'multiChoice' }>

function isList<A extends object, C>(field: Field<A, C>): field is ListField<A, C> {
  return field.kind === 'choice' || field.kind === 'multiChoice'
}
