import type { ComponentType } from 'react'
import { longestText, pathOf, ratherNotOption } from '#shared/domain/questionnaire/check-given.ts'
import { isRatherNot, ratherNot, type GivenAnswer } from '#shared/domain/questionnaire/given.ts'
import type { Question } from '#shared/domain/questionnaire/questionnaire.ts'
import type { QuestionAnswers } from '#shared/domain/questionnaire/wizard-answers.ts'
import { DateInput } from '../date-input/date-input.tsx'
import { LongTextField } from '../long-text-field/long-text-field.tsx'
import type { CustomFieldProps } from '../step-wizard/definition.ts'
import { TextField } from '../text-field/text-field.tsx'
import { TickField } from '../tick-field/tick-field.tsx'
import styles from './typed-answer.module.css'

type TypedQuestion = Extract<Question, { type: 'number' | 'date' | 'text' }>

/** The field of a question that is answered by typing, with the box that declines it. */
export function typedAnswer<A extends QuestionAnswers, C extends { readonly today: string }>(
  question: TypedQuestion,
): ComponentType<CustomFieldProps<A, C>> {
  const path = pathOf(question.key) as keyof A & string
  return function TypedAnswer({ id, answers, context, change, issues }: CustomFieldProps<A, C>) {
    const answer = (answers as Partial<Record<string, GivenAnswer>>)[path]
    const declined = isRatherNot(answer)
    return (
      <div className={styles.answer}>
        <Box
          id={id}
          question={question}
          value={declined || Array.isArray(answer) ? null : (answer ?? null)}
          today={context.today}
          error={issues.find(({ severity }) => severity === 'error')?.message}
          onChange={(value) => change(path, value)}
        />
        <TickField
          id={`${id}-declined`}
          label={`${ratherNotOption.label}: ${question.words}`}
          statement={ratherNotOption.label}
          labelHidden
          value={declined}
          onChange={(ticked) => change(path, ticked ? ratherNot : null)}
        />
      </div>
    )
  }
}

interface BoxProps {
  readonly id: string
  readonly question: TypedQuestion
  readonly value: string | null
  readonly today: string
  readonly error: string | undefined
  readonly onChange: (value: string | null) => void
}

function Box({ question, today, ...rest }: BoxProps) {
  const { type, words, hint } = question
  const labels = { ...rest, label: words, hint }
  if (type === 'date') return <DateInput {...labels} today={today} />
  if (type === 'text') return <LongTextField {...labels} max={longestText} />
  return <TextField {...labels} width="short" inputMode="numeric" />
}
