import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import styles from './wizard-frame.module.css'

interface Props {
  readonly spine: ReactNode
  readonly children: ReactNode
  /** The right pane: why it is asked, and the clock. Where there is no room it folds into one line. */
  readonly aside?: ReactNode
}

/** The three columns of a wizard: where you are, the one thing, and why. Pages beside a wizard may stand in it too. */
export function WizardFrame({ spine, children, aside }: Props) {
  return (
    <div className={styles.room}>
      <div className={styles.columns}>
        <div className={styles.spine}>{spine}</div>
        <div className={styles.main}>{children}</div>
        {aside && (
          <aside className={styles.aside} aria-label="About this page">
            {aside}
          </aside>
        )}
      </div>
    </div>
  )
}

interface FoldedProps {
  /** The line that opens; without content there is none. */
  readonly summary: string
  readonly content?: ReactNode
  readonly clock?: ReactNode
}

/** The right pane as one line, for where the pane itself has no room. */
export function FoldedAside({ summary, content, clock }: FoldedProps) {
  return (
    <div className={styles.folded}>
      {content && (
        <details>
          <summary className={styles.foldedLine}>
            <IconChevronDown aria-hidden />
            {summary}
          </summary>
          <div className={styles.foldedContent}>{content}</div>
        </details>
      )}
      {clock && <div className={styles.foldedClock}>{clock}</div>}
    </div>
  )
}
