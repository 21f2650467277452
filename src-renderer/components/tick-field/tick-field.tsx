import { OptionList } from '../choice-field/option-list.tsx'
import { FieldGroup } from '../field-frame/field-frame.tsx'
import type { FieldLabels } from '../field-frame/field-frame.tsx'

interface Props extends FieldLabels {
  readonly value: boolean | null | undefined
  readonly onChange: (value: boolean) => void
  /** What ticking says: 'I have read the notice to the client'. The label itself when left out. */
  readonly statement?: string | undefined
}

/** One box to tick. An untouched box is the same as one that was not ticked. */
export function TickField({ value, onChange, statement, ...labels }: Props) {
  const ticked = value === true
  return (
    <FieldGroup {...labels} labelHidden={labels.labelHidden ?? statement === undefined}>
      <OptionList
        kind="checkbox"
        id={labels.id}
        options={[{ value: true, label: statement ?? labels.label }]}
        keys={noKeys}
        isChosen={() => ticked}
        onChoose={() => onChange(!ticked)}
      />
    </FieldGroup>
  )
}

const noKeys: ReadonlyMap<boolean, string> = new Map()
