import styles from './mark.module.css'

/** The mark of Threshold: a lit doorway, its light falling across the step. Decoration: the words stand beside it. */
export function Mark({ size = 32 }: { readonly size?: number }) {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden style={{ width: `${size / 16}rem` }}>
      <rect className={styles.wall} width="32" height="32" rx="8" />
      <path className={styles.door} d="M10 20.5V11.5a6 6 0 0 1 12 0v9z" />
      <path className={styles.glow} d="M10 22.25h12l3.3 4.3a.8.8 0 0 1-.64 1.3H7.34a.8.8 0 0 1-.64-1.3z" />
    </svg>
  )
}
