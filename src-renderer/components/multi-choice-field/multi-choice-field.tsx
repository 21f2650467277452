import { digitKeys, isTyping, optionForKey } from '../choice-field/digit-keys.ts'
import { OptionList } from '../choice-field/option-list.tsx'
import type { Option, OptionValue } from '../choice-field/option.ts'
import { FieldGroup } from '../field-frame/field-frame.tsx'
import type { FieldLabels } from '../field-frame/field-frame.tsx'
import { toggle } from './toggle.ts'

interface Props<V extends OptionValue> extends FieldLabels {
  readonly options: readonly Option<V>[]
  readonly value: readonly V[] | null | undefined
  /** No answer is null, not an empty list. */
  readonly onChange: (value: readonly V[] | null) => void
}

/** Several answers out of a list; answers marked exclusive (8, 9, 99) stand alone. Digits choose as in `ChoiceField`. */
export function MultiChoiceField<V extends OptionValue>({ options, value, onChange, ...labels }: Props<V>) {
  const chosen = value ?? []

  function press(option: Option<V>): void {
    const next = toggle(options, chosen, option.value)
    onChange(next.length > 0 ? next : null)
  }

  return (
    <FieldGroup {...labels}>
      <OptionList
        kind="checkbox"
        id={labels.id}
        options={options}
        keys={digitKeys(options)}
        isChosen={(option) => chosen.includes(option.value)}
        onChoose={press}
        onKeyDown={(event) => {
          const option = isTyping(event) ? undefined : optionForKey(options, event.key)
          if (!option) return
          event.preventDefault()
          press(option)
        }}
      />
    </FieldGroup>
  )
}
