import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import type { ProfileAnswers } from '#shared/domain/client/profile.ts'
import { noAnswersIn } from './options.ts'
import type { PartFieldsProps } from './part-props.ts'
import styles from './edit.module.css'

type NameKind = NonNullable<ProfileAnswers['nameKind']>
type NameBox = 'FirstName' | 'MiddleName' | 'LastName' | 'NameSuffix'

/** A name, a code name, or a reason why there is none. */
export function NameFields({ answers, recorded, change, errorAt }: PartFieldsProps) {
  const { nameKind } = answers
  const box = (path: NameBox, label: string, { optional = false, isShort = false } = {}) => (
    <TextField
      key={path}
      id={fieldId(path)}
      label={label}
      optional={optional}
      width={isShort ? 'short' : 'medium'}
      value={answers[path]}
      onChange={(value) => change({ [path]: value })}
      error={errorAt(path)}
    />
  )
  return (
    <div className={styles.fields}>
      <ChoiceField<NameKind>
        id={fieldId('nameKind')}
        label="What is on record as the name?"
        options={kinds}
        value={nameKind}
        onChange={(kind) => change({ nameKind: kind, ...boxesFor(kind, answers, recorded) })}
        error={errorAt('nameKind')}
      />
      {nameKind === 'code' && box('FirstName', 'Code name')}
      {(nameKind === 1 || nameKind === 2) && (
        <>
          {box('FirstName', 'First name')}
          {box('MiddleName', 'Middle name', { optional: true })}
          {box('LastName', 'Last name')}
          {box('NameSuffix', 'Suffix', { optional: true, isShort: true })}
        </>
      )}
    </div>
  )
}

const kinds = [
  { value: 1, label: 'Full name' },
  { value: 'code', label: 'Code name', hint: 'A made-up name that only the two of you know' },
  { value: 2, label: 'Part of a name, or a street name' },
  ...noAnswersIn('NameDataQuality'),
] as const

/** A code name is never made of what was typed as a name, nor the other way round; what was on record comes back. */
function boxesFor(kind: NameKind, answers: ProfileAnswers, recorded: ProfileAnswers): ProfileAnswers {
  if (isLegal(kind) && isLegal(answers.nameKind)) return {}
  const isRecorded = kind === recorded.nameKind || (isLegal(kind) && isLegal(recorded.nameKind))
  const { FirstName, MiddleName, LastName, NameSuffix } = isRecorded ? recorded : noName
  return { FirstName, MiddleName, LastName, NameSuffix }
}

const noName: ProfileAnswers = { FirstName: null, MiddleName: null, LastName: null, NameSuffix: null }

function isLegal(kind: ProfileAnswers['nameKind']): boolean {
  return kind === 1 || kind === 2
}
