import styles from './loading-state.module.css'

interface Props {
  /** What is being read, for those who listen: 'Reading the referrals'. */
  readonly label: string
  /** How many lines will come, roughly. */
  readonly lines?: number
}

/** The shape of what is coming. It shows after 200 ms, so that quick answers never flash. */
export function LoadingState({ label, lines = 5 }: Props) {
  return (
    <div className={styles.loading} aria-busy>
      <output className="visually-hidden">{label}</output>
      <div className={styles.lines} aria-hidden>
        {Array.from({ length: lines }, (_, line) => (
          <div className={styles.line} key={line} style={{ width: `${92 - ((line * 17) % 40)}%` }} />
        ))}
      </div>
    </div>
  )
}
