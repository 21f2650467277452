import type { ComponentType, ReactNode } from 'react'

import type { Issue } from '#shared/domain/issue.ts'

import type { Option } from '../choice-field/option.ts'

/** Words that may depend on what was answered so far. */
export type Words<A extends object, C> = string | ((answers: Partial<A>, context: C) => string)

/**
 * A wizard as data: its pages in their order, the rule that judges the answers (the same one main runs), and the
 * words on the button that saves ('Save enrollment'). `C` is what the page knows beside the answers: the client, the
 * projects, today.
 */
export interface WizardDefinition<A extends object, C> {
  readonly pages: readonly WizardPage<A, C>[]
  readonly check: (answers: Partial<A>, context: C) => readonly Issue[]
  readonly saveLabel: string
  /** A block of the feature's own above all answers before the save: what an amendment changes. */
  readonly review?: (answers: Partial<A>, context: C) => ReactNode
  /** For a wizard over a saved record: what it changes. It is checked before the save instead of every answer. */
  readonly changes?: (answers: Partial<A>, context: C) => readonly AnswerChange[]
}

/** One answer's change, in words. */
export interface AnswerChange {
  /** The field that asks for it, where one does. */
  readonly path: string
  readonly label: string
  readonly was: string
  readonly willBe: string
}

/** One thing that is asked. In express mode the pages of a section stand under one another. */
export interface WizardPage<A extends object, C> {
  /** Unique in the wizard, kept in the draft: resuming returns to this page. */
  readonly id: string
  readonly section: string
  /** The question, in the words of a person; the page's heading. */
  readonly title: Words<A, C>
  /** One sentence without a full stop. */
  readonly hint?: Words<A, C>
  /** 'Why this is asked', in the right pane. */
  readonly why: Words<A, C>
  /** Who will see the answer, in the right pane. */
  readonly whoSees?: string
  /** The page is asked only when this holds. */
  readonly when?: (answers: Partial<A>, context: C) => boolean
  /** The words of the button that goes on, where going on says something: 'I have read this'. Else 'Continue'. */
  readonly action?: string
  readonly fields: readonly Field<A, C>[]
  /** Before the save its answers are told as changes only, by the wizard's `changes`. */
  readonly isToldAsChange?: true
  /** A block of the feature's own above the fields: a safety card, what was answered before. */
  readonly render?: (answers: Partial<A>, context: C) => ReactNode
}

interface FieldBase<A extends object, C> {
  /** The answer's name; issues at `path` and at `path.anything` are this field's. */
  readonly path: keyof A & string
  /** On a page of one field, give the page's title again: it is then asked once on screen. */
  readonly label: Words<A, C>
  /** The answer's name on the check-answers page, where the question itself is too long. */
  readonly shortLabel?: string
  readonly hint?: Words<A, C>
  readonly optional?: boolean
  readonly when?: (answers: Partial<A>, context: C) => boolean
  /** The answer's words on the check-answers page, where the field's own are not enough. */
  readonly format?: (answers: Partial<A>, context: C) => string
}

/** Answers that a list offers, known beforehand or from what was answered. */
export type Options<A extends object, C> =
  | readonly Option[]
  | ((answers: Partial<A>, context: C) => readonly Option[])

/**
 * One answer of a page. What is stored: text, longText: the text; date: `YYYY-MM-DD`, or the typed words where they
 * are no date; time: `HH:MM` or the typed words; choice, select: the option's value; multiChoice: the values; yesNo,
 * tick: a boolean. An emptied answer is null.
 */
export type Field<A extends object, C> = FieldBase<A, C> &
  (
    | { readonly kind: 'text'; readonly width?: 'short' | 'medium' | 'full' }
    | { readonly kind: 'longText'; readonly max: number }
    | { readonly kind: 'date'; readonly today?: (context: C) => string }
    | { readonly kind: 'time' }
    | { readonly kind: 'choice'; readonly options: Options<A, C> }
    | { readonly kind: 'multiChoice'; readonly options: Options<A, C> }
    | { readonly kind: 'select'; readonly options: Options<A, C> }
    | { readonly kind: 'yesNo'; readonly yes?: string; readonly no?: string }
    | { readonly kind: 'tick'; readonly statement: string }
    | {
        readonly kind: 'custom'
        readonly component: ComponentType<CustomFieldProps<A, C>>
        /** How the answer reads on the check-answers page; empty words read 'Not provided'. */
        readonly format: (answers: Partial<A>, context: C) => string
      }
  )

/** What a field of a feature's own gets. Its issues are those at its path and below it. */
export interface CustomFieldProps<A extends object, C> {
  /** The id its first control should carry, so that the error summary can put the keyboard there. */
  readonly id: string
  readonly answers: Partial<A>
  readonly context: C
  readonly change: (path: keyof A & string, value: unknown) => void
  readonly issues: readonly Issue[]
}

/**
 * The answers while they are being written, as the page holds them over main's drafts. `change` saves within a
 * second; `flush` settles when everything that was changed is stored.
 */
export interface DraftHandle<A extends object> {
  readonly answers: Partial<A>
  /** The page to stand on; an unknown or empty id means the first. `checkAnswers` is the page before the save. */
  readonly pageId: string
  readonly savedAt: Date | null
  readonly saveState: 'saved' | 'saving' | 'failed'
  /** Where the answers are never stored: until when they are forgotten by leaving, 'Kept on this page only, until ...'. */
  readonly notKept?: string
  /** Why the last answers could not be stored, in main's words; `flush` tries again. */
  readonly saveProblem?: string | null
  readonly change: (path: keyof A & string, value: unknown) => void
  readonly goTo: (pageId: string) => void
  readonly flush: () => Promise<void>
}

/** Guided asks one thing a page; express stacks the pages of a section. */
export type WizardMode = 'guided' | 'express'

/** The id of the page that shows all answers before they are saved. */
export const checkAnswers = 'check-answers'

/** Reached only by a kind of field that the compiler does not know. */
export function unknownField(field: never): never {
  throw new Error(`No such kind of field: ${JSON.stringify(field)}`)
}

/** Words for these answers. */
export function say<A extends object, C>(words: Words<A, C>, answers: Partial<A>, context: C): string {
  return typeof words === 'function' ? words(answers, context) : words
}

/** A list's options for these answers. */
export function optionsFor<A extends object, C>(
  options: Options<A, C>,
  answers: Partial<A>,
  context: C,
): readonly Option[] {
  return typeof options === 'function' ? options(answers, context) : options
}
