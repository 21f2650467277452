import styles from './progress-line.module.css'

interface Props {
  readonly done: number
  readonly total: number
  /** What is being done now: 'Adding households'. */
  readonly children: string
}

/** How far long work is, in words with a line under them. */
export function ProgressLine({ done, total, children }: Props) {
  return (
    <div className={styles.progress}>
      <output>{children}</output>
      <progress className={styles.line} value={done} max={Math.max(total, 1)} aria-label="How far it is" />
    </div>
  )
}
