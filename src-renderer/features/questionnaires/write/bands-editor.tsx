import { IconPlus } from '@tabler/icons-react'
import { Button } from '#renderer/components/button/button.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { replaced, without } from '#shared/domain/questionnaire/edit.ts'
import type { Questionnaire } from '#shared/domain/questionnaire/questionnaire.ts'
import styles from './editor.module.css'
import { NumberBox } from './number-box.tsx'
import type { Part } from './part.ts'

/** What a sum of points is called, from the lowest up. */
export function BandsEditor({ value, onChange, path, errorAt }: Part<Questionnaire['bands']>) {
  return (
    <section className={styles.part} aria-label="Bands">
      <h2>What a sum is called</h2>
      <p className={styles.quiet}>Words that help to compare. They decide nothing by themselves.</p>
      {value.map((band, at) => (
        // Bands have no names of their own.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={styles.row}>
          <TextField
            id={fieldId(`${path}.${at}.label`)}
            label={`Band ${at + 1}`}
            value={band.label}
            error={errorAt(`${path}.${at}.label`)}
            onChange={(label) => onChange(replaced(value, at, { ...band, label: label ?? '' }))}
          />
          <NumberBox
            id={fieldId(`${path}.${at}.from`)}
            label="From"
            optional={false}
            value={band.from}
            error={errorAt(`${path}.${at}.from`)}
            onChange={(from) => onChange(replaced(value, at, { ...band, from: from ?? Number.NaN }))}
          />
        </div>
      ))}
      <div className={styles.moves}>
        <Button
          icon={<IconPlus />}
          onClick={() => {
            const last = value.at(-1)
            onChange([...value, { from: last === undefined ? 0 : last.from + 1, label: '' }])
          }}
        >
          Add a band
        </Button>
        {value.length > 0 && (
          <Button look="quiet" onClick={() => onChange(without(value, value.length - 1))}>
            Remove the last band
          </Button>
        )}
      </div>
    </section>
  )
}
