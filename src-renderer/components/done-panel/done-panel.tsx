import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import { undoSeconds } from '#shared/domain/history/may-undo.ts'

import { Button } from '../button/button.tsx'
import styles from './done-panel.module.css'
import { useCountdown } from './use-countdown.ts'

interface Props {
  /** What was saved: 'Acknowledged on 3 March 2026'. */
  readonly title: string
  /** What is next and by when: a sentence, or a sentence with a `DueLabel`. */
  readonly next?: ReactNode
  /** The way on, one of them primary. */
  readonly actions: ReactNode
  /** Offered for ten seconds after the save; later changes are amendments. */
  readonly onUndo?: (() => void) | undefined
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
      {onUndo && <Undo onUndo={onUndo} />}
    </div>
  )
}

function Undo({ onUndo }: { readonly onUndo: () => void }) {
  const left = useCountdown(undoSeconds)
  if (left === 0) return <p className={styles.undoOver}>To change it now, amend it in the record.</p>
  return (
    <div className={styles.undo}>
      <Button look="quiet" icon={<IconArrowBackUp />} onClick={onUndo}>
        Undo
      </Button>
      <p className={styles.left}>
        {left === 1 ? '1 second left' : `${left} seconds left`}
        <span className={styles.track} aria-hidden>
          <span className={styles.bar} style={{ animationDuration: `${undoSeconds}s` }} />
        </span>
      </p>
      <output className="visually-hidden">You can undo this for {undoSeconds} seconds</output>
    </div>
  )
}
