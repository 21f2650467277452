import { readTime } from '#shared/domain/date/typed-time.ts'

import control from '../field-frame/control.module.css'
import { FieldFrame } from '../field-frame/field-frame.tsx'
import type { FieldLabels } from '../field-frame/field-frame.tsx'
import { describedBy } from '../field-frame/field-id.ts'
import { useTypedText } from '../field-frame/use-typed-text.ts'
import { timeInWords } from './time-words.ts'

interface Props extends FieldLabels {
  /** `HH:MM` of 24 hours, or the typed words where they are no time. */
  readonly value: string | null | undefined
  /** Called at each keystroke; an emptied box is null. */
  readonly onChange: (value: string | null) => void
}

/** A time of day, typed: '2:30 pm', '14:30', '2pm'. It is shown as `2:30 PM` once it is left. */
export function TimeInput({ value, onChange, ...labels }: Props) {
  const box = useTypedText(value, { read: readTime, say: timeInWords }, onChange)
  return (
    <FieldFrame {...labels}>
      <input
        className={control.control}
        data-width="short"
        id={labels.id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={box.text}
        aria-invalid={labels.error ? true : undefined}
        aria-describedby={describedBy(labels.id, labels)}
        onChange={(event) => box.onType(event.currentTarget.value)}
        onBlur={box.onLeave}
      />
    </FieldFrame>
  )
}
