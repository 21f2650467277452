import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './disclosure.module.css'

interface Props {
  /** What opens it: 'Why this date'. */
  readonly summary: string
  readonly children: ReactNode
}

/** Something for those who want to know more, one line until it is opened. */
export function Disclosure({ summary, children }: Props) {
  return (
    <details className={styles.disclosure}>
      <summary className={styles.summary}>
        <IconChevronRight aria-hidden />
        {summary}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  )
}
