import { optionLabel } from '../choice-field/option.ts'
import type { OptionValue } from '../choice-field/option.ts'
import { dateInWords } from '../date-input/parse-date.ts'
import { timeInWords } from '../time-input/time-words.ts'
import { optionsFor, unknownField } from './definition.ts'
import type { Field } from './definition.ts'

/** An answer in words, as the check-answers page shows it; empty words when there is none. */
export function answerWords<A extends object, C>(
  field: Field<A, C>,
  answers: Partial<A>,
  context: C,
): string {
  if (field.format) return field.format(answers, context)
  const value: unknown = answers[field.path]
  switch (field.kind) {
    case 'text':
    case 'longText':
      return asText(value)
    case 'date':
      return dateInWords(asText(value))
    case 'time':
      return timeInWords(asText(value))
    case 'choice':
    case 'select':
      return isOptionValue(value) ? optionLabel(optionsFor(field.options, answers, context), value) : ''
    case 'multiChoice': {
      const options = optionsFor(field.options, answers, context)
      return asValues(value)
        .map((chosen) => optionLabel(options, chosen))
        .join('\n')
    }
    case 'yesNo':
      return typeof value === 'boolean' ? yesNoWords(field, value) : ''
    case 'tick':
      return value === true ? 'Yes' : ''
    case 'custom':
      return ''
    default:
      return unknownField(field)
  }
}

/** The words of a yes or a no. */
export function yesNoWords(words: { readonly yes?: string; readonly no?: string }, value: boolean): string {
  return value ? (words.yes ?? 'Yes') : (words.no ?? 'No')
}

/** A stored answer as text; anything else is no text. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** True for what an option can hold. */
export function isOptionValue(value: unknown): value is OptionValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** The chosen values of a list of several; anything else is none. */
export function asValues(value: unknown): readonly OptionValue[] {
  return Array.isArray(value) ? value.filter(isOptionValue) : []
}
