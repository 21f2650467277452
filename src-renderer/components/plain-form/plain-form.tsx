import type { ReactNode } from 'react'

import { Button } from '../button/button.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { focusField } from '../field-frame/field-id.ts'
import styles from './plain-form.module.css'
import type { Issues } from './use-issues.ts'

interface Props {
  readonly issues: Issues
  /** The words on the button that sends it: 'Apply'. */
  readonly action?: string
  readonly busy?: boolean
  /** Whether sending it is what the page is for now. */
  readonly isMain?: boolean
  readonly onSubmit: () => void
  readonly children: ReactNode
  /** What stands beside the button: a way back, a few words. */
  readonly beside?: ReactNode
  /** A bar of the form's own, in the place of button and words. */
  readonly bar?: ReactNode
}

/** A few questions on one page, for what is no journey: errors first, the questions, one main button. */
export function PlainForm({
  issues,
  action,
  busy = false,
  isMain = true,
  onSubmit,
  children,
  beside,
  bar,
}: Props) {
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onSubmit()
      }}
    >
      {issues.all.length > 0 && (
        <ErrorSummary
          key={issues.attempt}
          issues={issues.all}
          onGoTo={({ path }) => (path === '' ? undefined : () => void focusField(path))}
        />
      )}
      {children}
      {bar ?? (
        <div className={styles.bar}>
          <Button look={isMain ? 'primary' : 'secondary'} type="submit" disabled={busy}>
            {action}
          </Button>
          {beside}
        </div>
      )}
    </form>
  )
}
