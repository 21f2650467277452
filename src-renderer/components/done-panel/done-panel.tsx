import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import { UndoOffer } from '../undo-offer/undo-offer.tsx'
import styles from './done-panel.module.css'

interface Props {
  /** What was saved: 'Acknowledged on 3 March 2026'. */
  readonly title: string
  /** What is next and by when: a sentence, or a sentence with a `DueLabel`. */
  readonly next?: ReactNode
  /** The way on, one of them primary. */
  readonly actions: ReactNode
  /** Offered for ten seconds after the save; later changes are amendments. @throws AppError when it is refused */
  readonly onUndo?: () => Promise<void>
  /** A record of what was saved: a `SummaryList`. */
  readonly children?: ReactNode
}

/** The last page of a wizard: what was saved, what is next and by when. */
export function DonePanel({ title, next, actions, onUndo, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo({ top: 0 })
    heading.current?.focus({ preventScroll: true })
  }, [])

  return (
    <div className={styles.panel}>
      <IconCircleCheck className={styles.check} aria-hidden stroke={1.5} />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {next && (
        <div className={styles.next}>
          <h2 className={styles.nextHeading}>Next</h2>
          <div>{next}</div>
        </div>
      )}
      {children}
      <div className={styles.actions}>{actions}</div>
      {onUndo && <UndoOffer onUndo={onUndo} over="To change it now, amend it in the record." />}
    </div>
  )
}
