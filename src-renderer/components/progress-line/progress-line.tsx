import type { PushedEvent } from '#shared/ipc/events.ts'
import { Button } from '../button/button.tsx'
import styles from './progress-line.module.css'

interface Props {
  /** How far it is; null before its first word. */
  readonly progress: PushedEvent | null
  /** What is said before that: 'Opening the files'. */
  readonly begins?: string
  /** Work that can be stopped has a button for it. */
  readonly onStop?: () => void
}

/** How far long work is, in words with a line under them. */
export function ProgressLine({ progress, begins = 'Beginning', onStop }: Props) {
  const line = (
    <div className={styles.progress}>
      <output>{progress?.words ?? begins}</output>
      <progress
        className={styles.line}
        value={progress?.done ?? 0}
        max={Math.max(progress?.total ?? 1, 1)}
        aria-label="How far it is"
      />
    </div>
  )
  return onStop === undefined ? (
    line
  ) : (
    <div className={styles.stoppable}>
      {line}
      <Button onClick={onStop}>Stop</Button>
    </div>
  )
}
