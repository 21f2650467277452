import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import styles from './banner.module.css'

interface Props {
  /** `note` informs, `due` speaks of a clock, `problem` of an error. */
  readonly tone?: 'note' | 'due' | 'problem'
  readonly title?: string
  readonly children: ReactNode
  /** The way to act on it. */
  readonly action?: ReactNode
}

/** A few words above what they concern. */
export function Banner({ tone = 'note', title, children, action }: Props) {
  const Icon = icons[tone]
  return (
    <div className={styles.banner} data-tone={tone}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        <div>{children}</div>
      </div>
      {action}
    </div>
  )
}

const icons = { note: IconInfoCircle, due: IconAlertTriangle, problem: IconAlertCircle } as const
