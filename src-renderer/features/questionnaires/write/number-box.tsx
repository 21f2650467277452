import { useState } from 'react'
import { TextField } from '#renderer/components/text-field/text-field.tsx'

interface Props {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value: number | undefined
  readonly error: string | undefined
  /** Whether it may be left open. */
  readonly optional?: boolean
  /** An emptied box is undefined; what is no number is kept as NaN, so that the rule can say so. */
  readonly onChange: (value: number | undefined) => void
}

/** A whole number that may be left open. What was typed stays in the box, whatever it is. */
export function NumberBox({ value, onChange, optional = true, ...labels }: Props) {
  const [text, setText] = useState(() => (value === undefined || Number.isNaN(value) ? null : String(value)))
  return (
    <TextField
      {...labels}
      optional={optional}
      width="short"
      inputMode="numeric"
      value={text}
      onChange={(typed) => {
        setText(typed)
        const trimmed = typed?.trim() ?? ''
        onChange(trimmed === '' ? undefined : /^\d+$/.test(trimmed) ? Number(trimmed) : Number.NaN)
      }}
    />
  )
}
