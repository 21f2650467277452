import type { Question } from '#shared/domain/questionnaire/questionnaire.ts'

/** How a question is answered, in words. */
export const typeLabels = {
  yes_no: 'Yes or no',
  one_of: 'One answer of a list',
  several_of: 'Several answers of a list',
  number: 'A number',
  date: 'A date',
  text: 'A few words',
} as const satisfies Record<Question['type'], string>

export const typeOptions = (['yes_no', 'one_of', 'several_of', 'number', 'date', 'text'] as const).map(
  (value) => ({ value, label: typeLabels[value] }),
)
