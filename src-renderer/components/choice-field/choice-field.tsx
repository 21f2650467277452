import { FieldGroup } from '../field-frame/field-frame.tsx'
import type { FieldLabels } from '../field-frame/field-frame.tsx'
import { digitKeys, isTyping, optionForKey } from './digit-keys.ts'
import { OptionList } from './option-list.tsx'
import type { Option, OptionValue } from './option.ts'

interface Props<V extends OptionValue> extends FieldLabels {
  readonly options: readonly Option<V>[]
  readonly value: V | null | undefined
  readonly onChange: (value: V) => void
}

/**
 * One answer out of a list. All answers have the same weight, refusals included; while the keyboard is in the list a
 * digit chooses (see `digitKeys`).
 */
export function ChoiceField<V extends OptionValue>({ options, value, onChange, ...labels }: Props<V>) {
  return (
    <FieldGroup {...labels}>
      <OptionList
        kind="radio"
        id={labels.id}
        options={options}
        keys={digitKeys(options)}
        isChosen={(option) => option.value === value}
        onChoose={(option) => onChange(option.value)}
        onKeyDown={(event) => {
          const option = isTyping(event) ? undefined : optionForKey(options, event.key)
          if (!option) return
          event.preventDefault()
          onChange(option.value)
        }}
      />
    </FieldGroup>
  )
}
