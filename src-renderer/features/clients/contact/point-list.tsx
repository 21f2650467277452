import { contactPointKindLabels, type Safety } from '#shared/domain/contact/safety-card.ts'
import type { MaskedPoint } from '#shared/ipc/contact-calls.ts'
import styles from './contact-tab.module.css'

/** What is kept to reach them by: what it is and whether it is safe, never the number itself. */
export function PointList({ points }: { readonly points: readonly MaskedPoint[] }) {
  if (points.length === 0) return <p className={styles.quiet}>None is kept for this household.</p>
  return (
    <>
      <ul className={styles.list}>
        {points.map(({ contact_point_id, kind, label, safe }) => (
          <li key={contact_point_id}>
            <span>{label ?? contactPointKindLabels[kind]}</span>
            <span className={styles.quiet}>
              {label === null
                ? safeties[safe]
                : `${contactPointKindLabels[kind]}: ${safeties[safe].toLowerCase()}`}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>They show in a contact, one at a time, after the card was read.</p>
    </>
  )
}

const safeties = { yes: 'Safe', no: 'Not safe', unknown: 'Ask first' } as const satisfies Record<
  Safety,
  string
>
