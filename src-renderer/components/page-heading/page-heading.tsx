import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import styles from './page-heading.module.css'

interface Props {
  readonly children: ReactNode
  /** One line under the heading. */
  readonly lead?: ReactNode
  /** The page's actions, at the right of the heading; one of them may be primary. */
  readonly actions?: ReactNode
}

/** The heading of a page. It takes the keyboard when the page appears, so that reading starts there. */
export function PageHeading({ children, lead, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1}>
          {children}
        </h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}
