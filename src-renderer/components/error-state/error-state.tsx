import { IconAlertCircle } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'

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
  /** True where it stands in the place of a whole page: its title is then the page's heading and takes the keyboard. */
  readonly isPage?: boolean
}

/** A page or part that could not be shown: what happened, what is safe, what to do. */
export function ErrorState({ title, safe, advice, onRetry, isPage = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className={styles.error} role="alert" data-page={isPage || undefined}>
      <IconAlertCircle className={styles.icon} aria-hidden />
      <div className={styles.words}>
        {isPage ? (
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        ) : (
          <h2>{title}</h2>
        )}
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
