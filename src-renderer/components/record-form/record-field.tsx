import type { FieldValue } from '#shared/domain/amend/changes.ts'
import {
  optionsFor,
  type FormField,
  type RecordForm,
  type RecordOption,
} from '#shared/domain/record-form/record-form.ts'
import { ChoiceField } from '../choice-field/choice-field.tsx'
import { DateInput } from '../date-input/date-input.tsx'
import { fieldId } from '../field-frame/field-id.ts'
import { SelectField } from '../select-field/select-field.tsx'
import { TextField } from '../text-field/text-field.tsx'
import { TickField } from '../tick-field/tick-field.tsx'

interface Props<F> {
  readonly form: RecordForm<F>
  readonly field: FormField<F>
  readonly facts: F
  readonly value: FieldValue
  readonly error: string | undefined
  readonly onChange: (value: FieldValue) => void
}

/** The control for one column of a record. */
export function RecordField<F>({ form, field, facts, value, error, onChange }: Props<F>) {
  const { column, kind, label, hint, needed } = field
  const labels = { id: fieldId(column), label, hint, optional: needed !== true, error }
  const text = value === null ? null : String(value)
  switch (kind) {
    case 'date':
      return <DateInput {...labels} value={text} onChange={onChange} />
    case 'count':
    case 'money':
      return <TextField {...labels} value={text} width="short" inputMode="numeric" onChange={onChange} />
    case 'text':
      return <TextField {...labels} value={text} width="medium" onChange={onChange} />
    case 'tick':
      return <TickField {...labels} value={value === 1} onChange={(ticked) => onChange(ticked ? 1 : 0)} />
    case 'choice': {
      const options = optionsFor(form, field, facts)
      return (
        <ChoiceField<RecordOption['value']> {...labels} options={options} value={value} onChange={onChange} />
      )
    }
    default:
      return (
        <SelectField<RecordOption['value']>
          {...labels}
          options={optionsFor(form, field, facts)}
          value={value}
          onChange={onChange}
        />
      )
  }
}
