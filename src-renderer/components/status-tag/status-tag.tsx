import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import styles from './status-tag.module.css'

/** `active` is under way, `done` is settled, `due` and `problem` are what their colours are kept for. */
export type Tone = 'neutral' | 'active' | 'done' | 'due' | 'problem'

/** A state in one or two words. The words carry the meaning; the tone only helps the eye. */
export function StatusTag({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone
  readonly children: ReactNode
}) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {tone === 'done' && <IconCheck className={styles.check} aria-hidden stroke={2.5} />}
      {children}
    </span>
  )
}
