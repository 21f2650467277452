import type { ReactNode } from 'react'

import styles from './summary-list.module.css'

/** One line of a summary: what was asked, what was answered, and a way to change it. */
export interface SummaryRow {
  readonly id: string
  readonly label: string
  /** The answer in words; nothing, or empty words, reads 'Not provided'. */
  readonly value: ReactNode
  /** A link or button; its name says what it changes ('Change date of referral'). */
  readonly action?: ReactNode
}

/** Questions and answers read down, hairlines between them. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className={styles.list}>
      {rows.map((row) => (
        <div className={styles.row} key={row.id}>
          <dt className={styles.label}>{row.label}</dt>
          <dd className={styles.value}>
            {isBlank(row.value) ? <span className={styles.blank}>Not provided</span> : row.value}
          </dd>
          {row.action && <dd className={styles.action}>{row.action}</dd>}
        </div>
      ))}
    </dl>
  )
}

function isBlank(value: ReactNode): boolean {
  return value === null || value === undefined || value === false || value === ''
}
