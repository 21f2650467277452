import { useEffect, useId, useRef } from 'react'

import type { Issue } from '#shared/domain/issue.ts'

import { fieldId } from '../field-frame/field-id.ts'
import styles from './error-summary.module.css'

interface Props {
  readonly issues: readonly Issue[]
  /** Puts the keyboard on the field of an issue; an issue for which this is undefined is shown as plain words. */
  readonly onGoTo: (issue: Issue) => (() => void) | undefined
}

/**
 * What stops the page, in the same words as at the fields. It takes the keyboard when it appears, so that it is
 * read out first (a new `key` for each attempt makes it appear again); the window's title says 'Error' and no more.
 */
export function ErrorSummary({ issues, onGoTo }: Props) {
  const heading = useId()
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'center' })
  }, [])

  useEffect(() => {
    document.title = 'Error: Threshold'
    return () => {
      document.title = 'Threshold'
    }
  }, [])

  return (
    <div className={styles.summary} ref={box} role="alert" aria-labelledby={heading} tabIndex={-1}>
      <h2 id={heading} className={styles.heading}>
        There is a problem
      </h2>
      <ul className={styles.list}>
        {issues.map((issue) => (
          <li key={`${issue.path} ${issue.message}`}>
            <SummaryLine issue={issue} goTo={onGoTo(issue)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function SummaryLine({ issue, goTo }: { readonly issue: Issue; readonly goTo: (() => void) | undefined }) {
  if (!goTo) return <span className={styles.words}>{issue.message}</span>
  return (
    <a
      className={styles.link}
      href={`#${fieldId(issue.path)}`}
      onClick={(event) => {
        event.preventDefault()
        goTo()
      }}
    >
      {issue.message}
    </a>
  )
}
