import { safeties, type Safety } from '#shared/domain/contact/safety-card.ts'
import styles from './safety.module.css'

interface Props {
  readonly id: string
  readonly label: string
  /** One sentence without a full stop. */
  readonly hint?: string
  readonly value: Safety
  readonly onChange: (value: Safety) => void
}

/** Whether one way is safe: three answers side by side, so that several ways can be read down. */
export function SafetyChoice({ id, label, hint, value, onChange }: Props) {
  return (
    <fieldset
      className={styles.choice}
      aria-labelledby={`${id}-label`}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <div>
        <span className={styles.choiceLabel} id={`${id}-label`}>
          {label}
        </span>
        {hint !== undefined && (
          <span className={styles.choiceHint} id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </div>
      <div className={styles.segments}>
        {safeties.map((safety) => (
          <label className={styles.segment} key={safety}>
            <input
              type="radio"
              name={id}
              id={safety === value ? id : `${id}-${safety}`}
              checked={safety === value}
              onChange={() => onChange(safety)}
            />
            <span>{safetyWords[safety]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** How a safety is said on screen. */
export const safetyWords = {
  yes: 'Safe',
  no: 'Not safe',
  unknown: 'Not asked',
} as const satisfies Record<Safety, string>
