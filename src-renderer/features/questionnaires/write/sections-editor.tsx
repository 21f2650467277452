import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#renderer/components/button/button.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import {
  earlierThan,
  moved,
  newQuestion,
  newSection,
  replaced,
  without,
} from '#shared/domain/questionnaire/edit.ts'
import type { Questionnaire, Section } from '#shared/domain/questionnaire/questionnaire.ts'
import styles from './editor.module.css'
import { MoveButtons } from './move-buttons.tsx'
import { NumberBox } from './number-box.tsx'
import { withPart, type Part } from './part.ts'
import { QuestionEditor } from './question-editor.tsx'

interface Props extends Part<Questionnaire> {
  /** The paths of everything that is wrong: its question stands open. */
  readonly wrong: readonly string[]
}

/** The parts of a questionnaire with their questions, one of which is changed at a time. */
export function SectionsEditor({ value, onChange, path, errorAt, wrong }: Props) {
  const [openKey, setOpenKey] = useState<string | null>(null)
  const { sections } = value
  const change = (next: Section[]): void => onChange({ ...value, sections: next })
  const scored = value.kind === 'standard'

  function addQuestion(at: number, section: Section): void {
    const question = newQuestion(value)
    setOpenKey(question.key)
    change(replaced(sections, at, { ...section, questions: [...section.questions, question] }))
  }

  return (
    <>
      {sections.map((section, at) => {
        const here = `${path}.sections.${at}`
        const { questions } = section
        const changeHere = (next: Section): void => change(replaced(sections, at, next))
        return (
          <section key={section.key} className={styles.part} aria-label={`Part ${at + 1}`}>
            <div className={styles.head}>
              <h2>Part {at + 1}</h2>
              <MoveButtons
                what={`part ${at + 1}`}
                at={at}
                count={sections.length}
                onMove={(by) => change(moved(sections, at, by))}
                onRemove={sections.length > 1 ? () => change(without(sections, at)) : undefined}
              />
            </div>
            <TextField
              id={fieldId(`${here}.title`)}
              label={`Heading of part ${at + 1}`}
              value={section.title}
              error={errorAt(`${here}.title`)}
              onChange={(title) => changeHere({ ...section, title: title ?? '' })}
            />
            {scored && (
              <NumberBox
                id={fieldId(`${here}.cap`)}
                label="Most points that it adds"
                hint="Left open, all its points count"
                value={section.cap}
                error={errorAt(`${here}.cap`)}
                onChange={(cap) => changeHere(withPart(section, 'cap', cap))}
              />
            )}
            <div>
              {questions.map((question, nth) => {
                const its = `${here}.questions.${nth}`
                return (
                  <QuestionEditor
                    key={question.key}
                    value={question}
                    path={its}
                    errorAt={errorAt}
                    at={nth}
                    count={questions.length}
                    scored={scored}
                    earlier={earlierThan(value, question.key)}
                    isOpen={openKey === question.key || wrong.some((one) => one.startsWith(`${its}.`))}
                    onToggle={() => setOpenKey(openKey === question.key ? null : question.key)}
                    onChange={(next) => changeHere({ ...section, questions: replaced(questions, nth, next) })}
                    onMove={(by) => changeHere({ ...section, questions: moved(questions, nth, by) })}
                    onRemove={
                      questions.length > 1
                        ? () => changeHere({ ...section, questions: without(questions, nth) })
                        : undefined
                    }
                  />
                )
              })}
            </div>
            <div>
              <Button icon={<IconPlus />} onClick={() => addQuestion(at, section)}>
                Add a question to part {at + 1}
              </Button>
            </div>
          </section>
        )
      })}
      <div>
        <Button icon={<IconPlus />} onClick={() => change([...sections, newSection(value)])}>
          Add a part
        </Button>
      </div>
    </>
  )
}
