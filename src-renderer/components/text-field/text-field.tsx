import type { HTMLAttributes } from 'react'

import control from '../field-frame/control.module.css'
import { FieldFrame } from '../field-frame/field-frame.tsx'
import type { FieldLabels } from '../field-frame/field-frame.tsx'
import { describedBy } from '../field-frame/field-id.ts'

interface Props extends FieldLabels {
  readonly value: string | null | undefined
  /** Called at each keystroke; an emptied box is null, not an empty text. */
  readonly onChange: (value: string | null) => void
  /** The width hints at the length of the answer; nothing is cut off. */
  readonly width?: 'short' | 'medium' | 'full' | undefined
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
}

/** One line of text. Never filled in by the operating system: what is typed here is nobody else's. */
export function TextField({ value, onChange, width = 'full', inputMode, ...labels }: Props) {
  return (
    <FieldFrame {...labels}>
      <input
        className={control.control}
        data-width={width}
        id={labels.id}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        spellCheck={false}
        value={value ?? ''}
        aria-invalid={labels.error ? true : undefined}
        aria-describedby={describedBy(labels.id, labels)}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
    </FieldFrame>
  )
}
