import { IconAlertTriangle, IconCalendarEvent, IconClockHour4 } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import styles from './due-label.module.css'

/** How pressing: `later` is known but not near, `soon` is due, `overdue` is past. */
export type Urgency = 'later' | 'soon' | 'overdue'

interface Props {
  readonly urgency: Urgency
  /** The clock in words and date: '2 working days left, by Thu 5 March'. */
  readonly children: ReactNode
}

/** When something is due, in words with an icon; colour is the third sign, never the only one. */
export function DueLabel({ urgency, children }: Props) {
  const Icon = icons[urgency]
  return (
    <span className={styles.due} data-urgency={urgency}>
      <Icon aria-hidden />
      <span>{children}</span>
    </span>
  )
}

const icons = {
  later: IconCalendarEvent,
  soon: IconClockHour4,
  overdue: IconAlertTriangle,
} as const
