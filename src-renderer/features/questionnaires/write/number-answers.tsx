import { IconPlus } from '@tabler/icons-react'
import { Button } from '#renderer/components/button/button.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { replaced, without } from '#shared/domain/questionnaire/edit.ts'
import type { Question } from '#shared/domain/questionnaire/questionnaire.ts'
import styles from './editor.module.css'
import { NumberBox } from './number-box.tsx'
import { withPart, type Part } from './part.ts'

type NumberQuestion = Extract<Question, { type: 'number' }>
type YesNoQuestion = Extract<Question, { type: 'yes_no' }>

/** What a yes and a no add. */
export function YesNoPoints({ value, onChange, path, errorAt }: Part<YesNoQuestion>) {
  const points = value.points ?? {}
  return (
    <div className={styles.bounds}>
      {(['yes', 'no'] as const).map((answer) => (
        <NumberBox
          key={answer}
          id={fieldId(`${path}.points.${answer}`)}
          label={answer === 'yes' ? 'Points for yes' : 'Points for no'}
          value={points[answer]}
          error={errorAt(`${path}.points.${answer}`)}
          onChange={(number) => {
            const next = withPart(points, answer, number)
            onChange(withPart(value, 'points', Object.keys(next).length === 0 ? undefined : next))
          }}
        />
      ))}
    </div>
  )
}

/** The bounds of a number, and from which number on it adds points. */
export function NumberAnswers({
  value,
  onChange,
  path,
  errorAt,
  scored,
}: Part<NumberQuestion> & { readonly scored: boolean }) {
  const steps = value.steps ?? []
  const change = (next: NonNullable<NumberQuestion['steps']>): void =>
    onChange(withPart(value, 'steps', next.length === 0 ? undefined : next))
  return (
    <div className={styles.list}>
      <div className={styles.bounds}>
        <NumberBox
          id={fieldId(`${path}.min`)}
          label="Lowest"
          value={value.min}
          error={errorAt(`${path}.min`)}
          onChange={(min) => onChange(withPart(value, 'min', min))}
        />
        <NumberBox
          id={fieldId(`${path}.max`)}
          label="Highest"
          value={value.max}
          error={errorAt(`${path}.max`)}
          onChange={(max) => onChange(withPart(value, 'max', max))}
        />
      </div>
      {scored &&
        steps.map((step, at) => (
          // Steps have no names of their own.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className={styles.bounds}>
            <NumberBox
              id={fieldId(`${path}.steps.${at}.from`)}
              label="From"
              optional={false}
              value={step.from}
              error={errorAt(`${path}.steps.${at}.from`)}
              onChange={(from) => change(replaced(steps, at, { ...step, from: from ?? Number.NaN }))}
            />
            <NumberBox
              id={fieldId(`${path}.steps.${at}.points`)}
              label="Points"
              optional={false}
              value={step.points}
              error={errorAt(`${path}.steps.${at}.points`)}
              onChange={(points) => change(replaced(steps, at, { ...step, points: points ?? Number.NaN }))}
            />
          </div>
        ))}
      {scored && (
        <div className={styles.moves}>
          <Button
            icon={<IconPlus />}
            onClick={() => change([...steps, { from: (steps.at(-1)?.from ?? 0) + 1, points: 1 }])}
          >
            Give points from a number on
          </Button>
          {steps.length > 0 && (
            <Button look="quiet" onClick={() => change(without(steps, steps.length - 1))}>
              Remove the last step
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
