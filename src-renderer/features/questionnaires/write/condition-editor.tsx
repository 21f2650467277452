import { IconPlus } from '@tabler/icons-react'
import { Button } from '#renderer/components/button/button.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { MultiChoiceField } from '#renderer/components/multi-choice-field/multi-choice-field.tsx'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import { replaced, without } from '#shared/domain/questionnaire/edit.ts'
import type { Condition, Question, ShowWhen } from '#shared/domain/questionnaire/questionnaire.ts'
import styles from './editor.module.css'
import { NumberBox } from './number-box.tsx'
import type { Part } from './part.ts'

interface Props extends Part<ShowWhen | undefined> {
  /** The questions asked before this one that a condition can look at. */
  readonly earlier: readonly Question[]
}

/** When a question is asked: always, or after certain answers to earlier ones. */
export function ConditionEditor({ value, onChange, path, errorAt, earlier }: Props) {
  const [first] = earlier
  if (first === undefined && value === undefined)
    return <p className={styles.quiet}>Always asked: no question before it has answers to look at.</p>
  return (
    <div className={styles.list}>
      <ChoiceField
        id={fieldId(`${path}.match`)}
        label="When is it asked?"
        options={[
          { value: 'always', label: 'Always' },
          { value: 'all', label: 'When all of these answers were given' },
          { value: 'any', label: 'When any of these answers was given' },
        ]}
        value={value?.match ?? 'always'}
        onChange={(match) => {
          if (match === 'always') onChange(undefined)
          else if (value !== undefined) onChange({ ...value, match })
          else if (first !== undefined) onChange({ match, conditions: [firstOf(first)] })
        }}
      />
      {value?.conditions.map((condition, at) => (
        <OneCondition
          // Conditions have no names of their own.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          nth={at + 1}
          value={condition}
          path={`${path}.conditions.${at}`}
          errorAt={errorAt}
          earlier={earlier}
          onChange={(changed) => onChange({ ...value, conditions: replaced(value.conditions, at, changed) })}
          onRemove={() => {
            const conditions = without(value.conditions, at)
            onChange(conditions.length === 0 ? undefined : { ...value, conditions })
          }}
        />
      ))}
      {value !== undefined && first !== undefined && (
        <div>
          <Button
            icon={<IconPlus />}
            onClick={() => onChange({ ...value, conditions: [...value.conditions, firstOf(first)] })}
          >
            Add a condition
          </Button>
        </div>
      )}
    </div>
  )
}

interface OneProps extends Part<Condition> {
  readonly nth: number
  readonly earlier: readonly Question[]
  readonly onRemove: () => void
}

function OneCondition({ nth, value, onChange, path, errorAt, earlier, onRemove }: OneProps) {
  const question = earlier.find(({ key }) => key === value.question)
  const error = errorAt(`${path}.question`) ?? errorAt(path)
  return (
    <div className={`${styles.list} ${styles.open}`}>
      <SelectField
        id={fieldId(`${path}.question`)}
        label={`Condition ${nth}: which earlier question?`}
        options={earlier.map(({ key, words }) => ({ value: key, label: words === '' ? key : words }))}
        value={value.question}
        error={error}
        onChange={(key) => {
          const chosen = earlier.find((one) => one.key === key)
          if (chosen !== undefined) onChange(firstOf(chosen))
        }}
      />
      {value.is === 'at_least' ? (
        <NumberBox
          id={fieldId(`${path}.value`)}
          label="At least"
          optional={false}
          value={value.value}
          error={errorAt(`${path}.value`)}
          onChange={(number) => onChange({ ...value, value: number ?? Number.NaN })}
        />
      ) : (
        question !== undefined && (
          <MultiChoiceField
            id={fieldId(`${path}.values`)}
            label="Which answers?"
            options={answersOf(question)}
            value={value.is === 'equals' ? [value.value] : value.values}
            error={errorAt(`${path}.values`)}
            onChange={(values) =>
              onChange({ question: value.question, is: 'one_of', values: [...(values ?? [])] })
            }
          />
        )
      )}
      <div>
        <Button look="quiet" onClick={onRemove} aria-label={`Remove condition ${nth}`}>
          Remove this condition
        </Button>
      </div>
    </div>
  )
}

function answersOf(question: Question): readonly { readonly value: string; readonly label: string }[] {
  if (question.type === 'one_of' || question.type === 'several_of')
    return question.options.map(({ key, words }) => ({ value: key, label: words === '' ? key : words }))
  return [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ]
}

/** A condition on this question that holds for its first answer. */
function firstOf(question: Question): Condition {
  if (question.type === 'number') return { question: question.key, is: 'at_least', value: 1 }
  const [answer] = answersOf(question)
  return { question: question.key, is: 'one_of', values: [answer?.value ?? 'yes'] }
}
