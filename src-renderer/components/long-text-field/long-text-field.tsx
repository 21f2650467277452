import control from '../field-frame/control.module.css'
import { FieldFrame } from '../field-frame/field-frame.tsx'
import type { FieldLabels } from '../field-frame/field-frame.tsx'
import { describedBy } from '../field-frame/field-id.ts'
import styles from './long-text-field.module.css'

interface Props extends FieldLabels {
  readonly value: string | null | undefined
  /** Called at each keystroke; an emptied box is null. Text past `max` stays; the rule says how much to cut. */
  readonly onChange: (value: string | null) => void
  /** How many characters the answer may have. */
  readonly max: number
}

/** Several lines of text with a live count of what is left. */
export function LongTextField({ value, onChange, max, ...labels }: Props) {
  const left = max - (value ?? '').length
  return (
    <FieldFrame {...labels}>
      <textarea
        className={`${control.control} ${styles.area}`}
        id={labels.id}
        rows={5}
        autoComplete="off"
        value={value ?? ''}
        aria-invalid={labels.error ? true : undefined}
        aria-describedby={[describedBy(labels.id, labels), `${labels.id}-count`].filter(Boolean).join(' ')}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
      <p className={styles.count} id={`${labels.id}-count`} data-over={left < 0 || undefined}>
        {charactersLeft(left)}
      </p>
      {/* Read out only near the end, so that typing is not talked over. */}
      <output className="visually-hidden">{left <= 20 && left % 10 === 0 ? charactersLeft(left) : ''}</output>
    </FieldFrame>
  )
}

function charactersLeft(left: number): string {
  const count = Math.abs(left)
  const characters = count === 1 ? 'character' : 'characters'
  return left < 0 ? `${count} ${characters} too many` : `${count} ${characters} left`
}
