import type { ReactNode } from 'react'

import styles from './empty-state.module.css'

interface Props {
  /** One sentence: what will stand here, or why nothing does. */
  readonly children: ReactNode
  /** The one thing to do about it. */
  readonly action?: ReactNode
}

/** A list or page with nothing in it. */
export function EmptyState({ children, action }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.words}>{children}</p>
      {action}
    </div>
  )
}
