import styles from './sections.module.css'

/** What to say to the household, point by point. */
export function ReadAloud({ points }: { readonly points: readonly string[] }) {
  return (
    <ul className={styles.readAloud}>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}
