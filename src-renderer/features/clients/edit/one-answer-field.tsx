import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { optionsIn } from './options.ts'
import type { PartFieldsProps } from './part-props.ts'

type Props = PartFieldsProps & { readonly label: string } & (
    | { readonly path: 'Sex'; readonly list: 'Sex' }
    | { readonly path: 'VeteranStatus'; readonly list: 'NoYesReasonsForMissingData' }
  )

/** One choice from one of HUD's lists. */
export function OneAnswerField({ path, list, label, answers, change, errorAt }: Props) {
  return (
    <ChoiceField
      id={fieldId(path)}
      label={label}
      options={optionsIn(list)}
      value={answers[path]}
      onChange={(code) => change({ [path]: code })}
      error={errorAt(path)}
    />
  )
}
