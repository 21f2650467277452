import { IconPlus } from '@tabler/icons-react'
import { Button } from '#renderer/components/button/button.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { freshKey, moved, replaced, without } from '#shared/domain/questionnaire/edit.ts'
import type { Question } from '#shared/domain/questionnaire/questionnaire.ts'
import styles from './editor.module.css'
import { MoveButtons } from './move-buttons.tsx'
import { NumberBox } from './number-box.tsx'
import { withPart, type Part } from './part.ts'

type Options = Extract<Question, { type: 'one_of' }>['options']

/** The answers that a list offers, each with the points it adds. */
export function OptionsEditor({
  value,
  onChange,
  path,
  errorAt,
  scored,
}: Part<Options> & { readonly scored: boolean }) {
  return (
    <div className={styles.list}>
      {value.map((option, at) => {
        const here = `${path}.${at}`
        return (
          <div key={option.key} className={styles.row}>
            <TextField
              id={fieldId(`${here}.words`)}
              label={`Answer ${at + 1}`}
              value={option.words}
              error={errorAt(`${here}.words`)}
              onChange={(words) => onChange(replaced(value, at, { ...option, words: words ?? '' }))}
            />
            {scored && (
              <NumberBox
                id={fieldId(`${here}.points`)}
                label="Points"
                value={option.points}
                error={errorAt(`${here}.points`)}
                onChange={(points) => onChange(replaced(value, at, withPart(option, 'points', points)))}
              />
            )}
            <MoveButtons
              isRow
              what={`answer ${at + 1}`}
              at={at}
              count={value.length}
              onMove={(by) => onChange(moved(value, at, by))}
              onRemove={value.length > 2 ? () => onChange(without(value, at)) : undefined}
            />
          </div>
        )
      })}
      <div>
        <Button
          icon={<IconPlus />}
          onClick={() => {
            const key = freshKey(
              'answer',
              value.map((option) => option.key),
            )
            onChange([...value, { key, words: '' }])
          }}
        >
          Add an answer
        </Button>
      </div>
    </div>
  )
}
