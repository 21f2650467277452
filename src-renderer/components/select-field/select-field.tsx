import { Select } from '@mantine/core'
import type { ComboboxData } from '@mantine/core'

import { optionGroups } from '../choice-field/option.ts'
import type { Option, OptionValue } from '../choice-field/option.ts'
import { FieldFrame } from '../field-frame/field-frame.tsx'
import type { FieldLabels } from '../field-frame/field-frame.tsx'
import { describedBy } from '../field-frame/field-id.ts'

interface Props<V extends OptionValue> extends FieldLabels {
  readonly options: readonly Option<V>[]
  readonly value: V | null | undefined
  readonly onChange: (value: V | null) => void
}

/** One answer out of a list too long to read down: type a few letters, or open it and use the arrow keys. */
export function SelectField<V extends OptionValue>({ options, value, onChange, ...labels }: Props<V>) {
  return (
    <FieldFrame {...labels}>
      <Select<V>
        id={labels.id}
        searchable
        clearable={labels.optional === true}
        allowDeselect={false}
        openOnFocus={false}
        nothingFoundMessage="Nothing in the list has these letters"
        placeholder="Type to search the list"
        withScrollArea={false}
        comboboxProps={{ withinPortal: false }}
        styles={{ options: { maxHeight: '20rem', overflowY: 'auto' } }}
        error={labels.error !== undefined && labels.error !== ''}
        aria-describedby={describedBy(labels.id, labels)}
        data={selectData(options)}
        value={value ?? null}
        onChange={(chosen) => onChange(chosen)}
      />
    </FieldFrame>
  )
}

function selectData<V extends OptionValue>(options: readonly Option<V>[]): ComboboxData<V> {
  return optionGroups(options).flatMap(({ heading, options: group }): ComboboxData<V>[number][] => {
    const items = group.map((option) => ({
      value: option.value,
      label: option.disabledReason ? `${option.label} (${option.disabledReason})` : option.label,
      disabled: option.disabledReason !== undefined,
    }))
    return heading === undefined ? items : [{ group: heading, items }]
  })
}
