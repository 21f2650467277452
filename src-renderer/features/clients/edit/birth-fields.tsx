import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { DateInput } from '#renderer/components/date-input/date-input.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { isNoAnswer } from '#shared/domain/intake/people.ts'
import type { CodeOf } from '#shared/hud/fy2026/types.ts'
import { noAnswersIn } from './options.ts'
import type { PartFieldsProps } from './part-props.ts'
import styles from './edit.module.css'

/** A date of birth and how well it is known, or a reason why there is none. */
export function BirthFields({ answers, today, change, errorAt }: PartFieldsProps) {
  const { DOBDataQuality = null, DOB } = answers
  return (
    <div className={styles.fields}>
      <ChoiceField<CodeOf<'DOBDataQuality'>>
        id={fieldId('DOBDataQuality')}
        label="How well is the date known?"
        options={qualities}
        value={DOBDataQuality}
        onChange={(quality) => change({ DOBDataQuality: quality })}
        error={errorAt('DOBDataQuality')}
      />
      {DOBDataQuality !== null && !isNoAnswer(DOBDataQuality) && (
        <DateInput
          id={fieldId('DOB')}
          label="Date of birth"
          hint="With only a year, use 1 January of it"
          today={today}
          value={DOB}
          onChange={(date) => change({ DOB: date })}
          error={errorAt('DOB')}
        />
      )}
    </div>
  )
}

const qualities = [
  { value: 1, label: 'The full date is known' },
  { value: 2, label: 'The date is rough or partly known' },
  ...noAnswersIn('DOBDataQuality'),
] as const
