import type { CardWords } from '#shared/domain/card/card-words.ts'
import styles from './card-view.module.css'

/** A referral card as it leaves, word for word. */
export function CardView({ title, code, lines, how }: CardWords) {
  return (
    <div className={styles.card} data-card>
      <p className={styles.title}>{title}</p>
      <p className={styles.codeLabel}>Code</p>
      <p className={styles.code}>{code}</p>
      <dl className={styles.lines}>
        {lines.map(({ label, value }) => (
          <div className={styles.line} key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.how}>{how}</p>
    </div>
  )
}
