import type { Condition, Question, Questionnaire, ShowWhen } from './questionnaire.ts'

/** When a question is asked, in words; empty where it is always asked. */
export function conditionsInWords(
  showWhen: ShowWhen | undefined,
  { sections }: Pick<Questionnaire, 'sections'>,
): string {
  if (showWhen === undefined) return ''
  const questions = sections.flatMap((section) => section.questions)
  const words = showWhen.conditions.map((condition) =>
    inWords(
      condition,
      questions.find(({ key }) => key === condition.question),
    ),
  )
  return words.join(showWhen.match === 'all' ? ' and ' : ' or ')
}

function inWords(condition: Condition, question: Question | undefined): string {
  const name = question?.words ?? 'a question that is gone'
  if (condition.is === 'at_least') return `${name} at least ${condition.value}`
  const values = condition.is === 'equals' ? [condition.value] : condition.values
  return `${name} ${values.map((value) => answerWords(value, question)).join(' or ')}`
}

function answerWords(value: string, question: Question | undefined): string {
  if (value === 'yes' && question?.type === 'yes_no') return 'Yes'
  if (value === 'no' && question?.type === 'yes_no') return 'No'
  const options = question?.type === 'one_of' || question?.type === 'several_of' ? question.options : []
  return options.find(({ key }) => key === value)?.words ?? 'an answer that is gone'
}
