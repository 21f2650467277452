import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import styles from './field-frame.module.css'

/** What every field shows around its control. */
export interface FieldLabels {
  /** The control's id, from `fieldId(path)`. */
  readonly id: string
  readonly label: string
  /** True where the page's title already asks the question: the label is kept for those who listen. */
  readonly labelHidden?: boolean | undefined
  /** One sentence without a full stop, shown under the label. */
  readonly hint?: string | undefined
  /** Adds '(optional)'. Few fields are; the others carry no mark. */
  readonly optional?: boolean | undefined
  /** The sentence of the rule, word for word as in the error summary. */
  readonly error?: string | undefined
}

/** A label, a hint and an error around one control. */
export function FieldFrame({ children, ...labels }: FieldLabels & { readonly children: ReactNode }) {
  return (
    <div className={styles.frame} data-error={labels.error ? true : undefined}>
      <label className={labels.labelHidden ? 'visually-hidden' : styles.label} htmlFor={labels.id}>
        <LabelText {...labels} />
      </label>
      <HintAndError {...labels} />
      {children}
    </div>
  )
}

/** A legend, a hint and an error around several controls that answer one question. */
export function FieldGroup({ children, ...labels }: FieldLabels & { readonly children: ReactNode }) {
  return (
    <fieldset
      className={styles.frame}
      data-error={labels.error ? true : undefined}
      aria-describedby={
        [labels.hint && `${labels.id}-hint`, labels.error && `${labels.id}-error`]
          .filter(Boolean)
          .join(' ') || undefined
      }
    >
      <legend className={labels.labelHidden ? 'visually-hidden' : styles.label}>
        <LabelText {...labels} />
      </legend>
      <HintAndError {...labels} />
      {children}
    </fieldset>
  )
}

function LabelText({ label, optional }: FieldLabels) {
  return (
    <>
      {label}
      {optional && <span className={styles.optional}> (optional)</span>}
    </>
  )
}

function HintAndError({ id, hint, error }: FieldLabels) {
  return (
    <>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          <IconAlertCircle className={styles.errorIcon} aria-hidden stroke={2} />
          <span className="visually-hidden">Error: </span>
          <span>{error}</span>
        </p>
      )}
    </>
  )
}
