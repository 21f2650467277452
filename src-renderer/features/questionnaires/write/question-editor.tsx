import { Button } from '#renderer/components/button/button.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { conditionsInWords } from '#shared/domain/questionnaire/condition-words.ts'
import { withType } from '#shared/domain/questionnaire/edit.ts'
import type { Question } from '#shared/domain/questionnaire/questionnaire.ts'
import { ConditionEditor } from './condition-editor.tsx'
import styles from './editor.module.css'
import { MoveButtons } from './move-buttons.tsx'
import { NumberAnswers, YesNoPoints } from './number-answers.tsx'
import { OptionsEditor } from './options-editor.tsx'
import { withPart, type Part } from './part.ts'
import { typeLabels, typeOptions } from './type-words.ts'

interface Props extends Part<Question> {
  /** Its place in its part, from 0, and how many there are. */
  readonly at: number
  readonly count: number
  readonly scored: boolean
  readonly isOpen: boolean
  readonly earlier: readonly Question[]
  readonly onToggle: () => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: (() => void) | undefined
}

/** One question: its line, and while it is open everything about it. */
export function QuestionEditor(props: Props) {
  const { value, at, count, isOpen, earlier, onToggle, onMove, onRemove } = props
  const name = `question ${at + 1}`
  const when = conditionsInWords(value.showWhen, {
    sections: [{ key: '', title: '', questions: [...earlier] }],
  })
  return (
    <div className={`${styles.question} ${isOpen ? styles.open : ''}`}>
      <div className={styles.head}>
        <div className={styles.words}>
          <div>
            {at + 1}. {value.words === '' ? 'A question without words yet' : value.words}
          </div>
          <div className={styles.quiet}>
            {typeLabels[value.type]}
            {when !== '' && `, asked when: ${when}`}
          </div>
        </div>
        <div className={styles.moves}>
          <Button
            onClick={onToggle}
            aria-expanded={isOpen}
            aria-label={`${isOpen ? 'Close' : 'Change'} ${name}`}
          >
            {isOpen ? 'Close' : 'Change'}
          </Button>
          <MoveButtons what={name} at={at} count={count} onMove={onMove} onRemove={onRemove} />
        </div>
      </div>
      {isOpen && <OpenQuestion {...props} />}
    </div>
  )
}

function OpenQuestion({ value, onChange, path, errorAt, scored, earlier }: Props) {
  return (
    <div className={styles.fields}>
      <TextField
        id={fieldId(`${path}.words`)}
        label="The question, as it is read to the person"
        value={value.words}
        error={errorAt(`${path}.words`)}
        onChange={(words) => onChange({ ...value, words: words ?? '' })}
      />
      <TextField
        id={fieldId(`${path}.hint`)}
        label="Hint"
        hint="One sentence under the question"
        optional
        value={value.hint ?? null}
        error={errorAt(`${path}.hint`)}
        onChange={(hint) => onChange(withPart(value, 'hint', hint ?? undefined))}
      />
      <SelectField
        id={fieldId(`${path}.type`)}
        label="How is it answered?"
        hint="Everybody may also choose that they would rather not say"
        options={typeOptions}
        value={value.type}
        error={errorAt(`${path}.type`)}
        onChange={(type) => {
          if (type !== null && type !== value.type) onChange(withType(value, type))
        }}
      />
      {(value.type === 'one_of' || value.type === 'several_of') && (
        <OptionsEditor
          value={value.options}
          path={`${path}.options`}
          errorAt={errorAt}
          scored={scored}
          onChange={(options) => onChange({ ...value, options })}
        />
      )}
      {value.type === 'yes_no' && scored && (
        <YesNoPoints value={value} path={path} errorAt={errorAt} onChange={onChange} />
      )}
      {value.type === 'number' && (
        <NumberAnswers value={value} path={path} errorAt={errorAt} scored={scored} onChange={onChange} />
      )}
      <ConditionEditor
        value={value.showWhen}
        path={`${path}.showWhen`}
        errorAt={errorAt}
        earlier={earlier}
        onChange={(showWhen) => onChange(withPart(value, 'showWhen', showWhen))}
      />
    </div>
  )
}
