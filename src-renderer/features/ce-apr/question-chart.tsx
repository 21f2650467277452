import type { MadeTable } from '#shared/domain/report/made-report.ts'
import styles from './ce-apr.module.css'

/** The questions that are told better by a picture, with the lines of theirs that are compared. */
const charted: Readonly<Record<string, readonly [first: number, last: number]>> = {
  Q7a: [2, 5],
  Q9a: [2, 4],
  Q9b: [2, 3],
  Q9c: [2, 5],
  Q9d: [2, 15],
  Q10: [2, 21],
}

/** The totals of a question side by side, under a sentence that says what they come to. The table says it in full. */
export function QuestionChart({ table: { id, rows } }: { readonly table: MadeTable }) {
  const [first, last] = charted[id] ?? [0, -1]
  const bars = rows.slice(Math.max(first - 2, 0), last - 1).flatMap(({ label, cells }) => {
    const [total] = cells
    return total?.kind === 'count' ? [{ label, value: total.value }] : []
  })
  const most = bars.toSorted((one, other) => other.value - one.value).at(0)
  if (most === undefined || most.value === 0) return null
  const all = bars.reduce((sum, { value }) => sum + value, 0)
  return (
    <figure className={styles.chart}>
      <figcaption>
        Most: {most.label}, {most.value.toLocaleString('en-US')} of {all.toLocaleString('en-US')}
      </figcaption>
      <ol aria-hidden>
        {bars.map(({ label, value }) => (
          <li key={label}>
            <span className={styles.barLabel}>{label}</span>
            <progress className={styles.bar} value={value} max={most.value} />
            <span className={styles.barValue}>{value.toLocaleString('en-US')}</span>
          </li>
        ))}
      </ol>
    </figure>
  )
}
