import { useState } from 'react'
import type { ReactNode } from 'react'

import control from '../field-frame/control.module.css'
import { FieldFrame } from '../field-frame/field-frame.tsx'
import type { FieldLabels } from '../field-frame/field-frame.tsx'
import { describedBy } from '../field-frame/field-id.ts'
import styles from './passphrase-field.module.css'

interface Props extends FieldLabels {
  readonly value: string
  readonly onChange: (value: string) => void
  /** True where a new pass phrase is chosen, false where one is entered. */
  readonly isNew?: boolean
  /** A `StrengthMeter`, where one is chosen. */
  readonly meter?: ReactNode
}

/** A pass phrase, hidden unless the person asks to see it. */
export function PassphraseField({ value, onChange, isNew = false, meter, ...labels }: Props) {
  const [shown, setShown] = useState(false)
  return (
    <FieldFrame {...labels}>
      <div className={styles.row}>
        <input
          className={control.control}
          id={labels.id}
          type={shown ? 'text' : 'password'}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          autoCapitalize="off"
          spellCheck={false}
          value={value}
          aria-invalid={labels.error ? true : undefined}
          aria-describedby={describedBy(labels.id, labels)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <button
          className={styles.show}
          type="button"
          aria-controls={labels.id}
          aria-label={shown ? 'Hide pass phrase' : 'Show pass phrase'}
          onClick={() => setShown((was) => !was)}
        >
          {shown ? 'Hide' : 'Show'}
        </button>
      </div>
      {meter}
    </FieldFrame>
  )
}

interface MeterProps {
  /** From 0 (guessed at once) to 4 (out of reach). */
  readonly score: 0 | 1 | 2 | 3 | 4
  /** The judgement and what would better it, in a sentence. */
  readonly children: ReactNode
}

/** How hard a pass phrase is to guess, in words with a bar beside them. */
export function StrengthMeter({ score, children }: MeterProps) {
  return (
    <div className={styles.meter}>
      <div className={styles.steps} aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-reached={score >= step || undefined} />
        ))}
      </div>
      <output className={styles.judgement}>{children}</output>
    </div>
  )
}
