import { projectTypes } from '#shared/domain/agency/project-types.ts'

import { ChoiceField } from '../choice-field/choice-field.tsx'
import type { FieldLabels } from '../field-frame/field-frame.tsx'

interface Props extends FieldLabels {
  readonly value: number | null | undefined
  readonly onChange: (value: number) => void
}

/** What kind of project it is (2.02.6), each kind explained. HUD's codes 8 and 9 are no refusals here, so they are text. */
export function ProjectTypeField({ value, onChange, ...labels }: Props) {
  return (
    <ChoiceField
      {...labels}
      options={options}
      value={value === null || value === undefined ? null : String(value)}
      onChange={(code) => onChange(Number(code))}
    />
  )
}

const options = projectTypes.map(({ code, label, hint, group }) => ({
  value: String(code),
  label,
  hint,
  group,
}))
