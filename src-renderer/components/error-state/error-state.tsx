import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import { Button } from '../button/button.tsx'
import styles from './error-state.module.css'

interface Props {
  /** What happened: 'The referrals could not be read'. */
  readonly title: string
  /** What is safe: 'Nothing was changed and nothing was lost.' */
  readonly safe: ReactNode
  /** What to do about it, beyond trying again. */
  readonly advice?: ReactNode
  readonly onRetry?: (() => void) | undefined
}

/** A page or part that could not be shown: what happened, what is safe, what to do. */
export function ErrorState({ title, safe, advice, onRetry }: Props) {
  return (
    <div className={styles.error} role="alert">
      <IconAlertCircle className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <h2>{title}</h2>
        <p>{safe}</p>
        {advice && <p>{advice}</p>}
        {onRetry && (
          <div className={styles.retry}>
            <Button onClick={onRetry}>Try again</Button>
          </div>
        )}
      </div>
    </div>
  )
}
