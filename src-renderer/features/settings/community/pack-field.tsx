import { DateInput } from '#renderer/components/date-input/date-input.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { MultiChoiceField } from '#renderer/components/multi-choice-field/multi-choice-field.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import type { OptionValue } from '#renderer/components/choice-field/option.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { TickField } from '#renderer/components/tick-field/tick-field.tsx'
import type { PackField as Field } from './pack-sections.ts'

interface Props {
  readonly field: Field
  readonly value: unknown
  readonly error: string | undefined
  readonly onChange: (value: unknown) => void
}

/** More answers than these are a list to search. */
const mostShown = 7

/** The control for one column of a pack's row. */
export function PackField({ field, value, error, onChange }: Props) {
  const { path, kind, label, hint, optional, options = [] } = field
  const labels = { id: fieldId(path), label, hint, optional, error }
  const text = typeof value === 'string' ? value : null
  switch (kind) {
    case 'date':
      return <DateInput {...labels} value={text} onChange={onChange} />
    case 'count':
      return <TextField {...labels} value={text} width="short" inputMode="numeric" onChange={onChange} />
    case 'long':
      return <LongTextField {...labels} value={text} max={600} onChange={onChange} />
    case 'tick':
      return <TickField {...labels} value={value === true} onChange={onChange} />
    case 'some':
      return (
        <MultiChoiceField<OptionValue>
          {...labels}
          options={options}
          value={Array.isArray(value) ? (value as OptionValue[]) : []}
          onChange={onChange}
        />
      )
    case 'one': {
      const chosen = (value ?? null) as OptionValue | null
      return options.length > mostShown ? (
        <SelectField<OptionValue> {...labels} options={options} value={chosen} onChange={onChange} />
      ) : (
        <ChoiceField<OptionValue> {...labels} options={options} value={chosen} onChange={onChange} />
      )
    }
    default:
      return <TextField {...labels} value={text} width="full" onChange={onChange} />
  }
}
