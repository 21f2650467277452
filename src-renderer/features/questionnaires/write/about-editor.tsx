import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { TickField } from '#renderer/components/tick-field/tick-field.tsx'
import type { Questionnaire } from '#shared/domain/questionnaire/questionnaire.ts'
import styles from './editor.module.css'
import { withPart, type Part } from './part.ts'

/** What a questionnaire is called, when it is used, and where it comes from. */
export function AboutEditor({
  value,
  onChange,
  path,
  errorAt,
  isNew,
}: Part<Questionnaire> & { readonly isNew: boolean }) {
  return (
    <div className={styles.fields}>
      <TextField
        id={fieldId(`${path}.label`)}
        label="Name"
        width="medium"
        value={value.label}
        error={errorAt(`${path}.label`)}
        onChange={(label) => onChange({ ...value, label: label ?? '' })}
      />
      <TextField
        id={fieldId(`${path}.about`)}
        label="When it is used"
        hint="One sentence, shown where somebody chooses it"
        value={value.about}
        error={errorAt(`${path}.about`)}
        onChange={(about) => onChange({ ...value, about: about ?? '' })}
      />
      {isNew && (
        <ChoiceField
          id={fieldId(`${path}.kind`)}
          label="Kind"
          options={[
            { value: 'standard', label: 'Standard', hint: 'Its answers may add points' },
            {
              value: 'alternative',
              label: 'Alternative',
              hint: 'For people who must not be scored: never adds points',
            },
          ]}
          value={value.kind}
          error={errorAt(`${path}.kind`)}
          onChange={(kind) => onChange({ ...value, kind })}
        />
      )}
      <TextField
        id={fieldId(`${path}.source`)}
        label="Where it comes from"
        hint="A manual, a decision of your CoC, or who wrote it"
        value={value.source}
        error={errorAt(`${path}.source`)}
        onChange={(source) => onChange({ ...value, source: source ?? '' })}
      />
      <TickField
        id={fieldId(`${path}.verified`)}
        label="Verified"
        labelHidden
        statement="Our CoC approved exactly this"
        value={value.verified}
        onChange={(verified) => onChange({ ...value, verified })}
      />
      {!isNew && (
        <TickField
          id={fieldId(`${path}.retired`)}
          label="Asked no more"
          labelHidden
          statement="Ask it no more from that day on"
          value={value.retired === true}
          onChange={(retired) => onChange(withPart(value, 'retired', retired ? true : undefined))}
        />
      )}
    </div>
  )
}
