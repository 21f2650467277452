import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { MultiChoiceField } from '#renderer/components/multi-choice-field/multi-choice-field.tsx'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { raceColumns, type RaceColumn } from '#shared/hud/fy2026/column-sets.ts'
import { stringLists } from '#shared/hud/fy2026/generated/string-lists.ts'
import type { CodeOf } from '#shared/hud/fy2026/types.ts'
import { optionsIn } from './options.ts'
import type { PartFieldsProps } from './part-props.ts'
import styles from './edit.module.css'

/** Any number of races and ethnicities, or one reason why there is none. */
export function RaceFields({ answers, change, errorAt }: PartFieldsProps) {
  return (
    <div className={styles.fields}>
      <MultiChoiceField<RaceColumn | CodeOf<'RaceNone'>>
        id={fieldId('races')}
        label="Which races and ethnicities do they name?"
        hint="Choose all they tell you, and do not guess"
        options={options}
        value={answers.races}
        onChange={(races) => change({ races: races === null ? null : [...races] })}
        error={errorAt('races')}
      />
      {answers.races?.some((answer) => typeof answer === 'string') && (
        <TextField
          id={fieldId('AdditionalRaceEthnicity')}
          label="More detail in their own words"
          optional
          value={answers.AdditionalRaceEthnicity}
          onChange={(AdditionalRaceEthnicity) => change({ AdditionalRaceEthnicity })}
          error={errorAt('AdditionalRaceEthnicity')}
        />
      )}
    </div>
  )
}

const labels = new Map<string, string>(stringLists.RaceColumns.map(({ code, label }) => [code, label]))

const options = [
  ...raceColumns.map((column) => ({ value: column, label: labels.get(column) ?? column })),
  ...optionsIn('RaceNone').map(({ value, label }) => ({ value, label, exclusive: true })),
]
