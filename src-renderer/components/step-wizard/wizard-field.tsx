import type { Issue } from '#shared/domain/issue.ts'

import { ChoiceField } from '../choice-field/choice-field.tsx'
import { DateInput } from '../date-input/date-input.tsx'
import { fieldId } from '../field-frame/field-id.ts'
import { LongTextField } from '../long-text-field/long-text-field.tsx'
import { MultiChoiceField } from '../multi-choice-field/multi-choice-field.tsx'
import { SelectField } from '../select-field/select-field.tsx'
import { TextField } from '../text-field/text-field.tsx'
import { TickField } from '../tick-field/tick-field.tsx'
import { TimeInput } from '../time-input/time-input.tsx'
import { asText, asValues, isOptionValue, yesNoWords } from './answer-words.ts'
import { optionsFor, say, unknownField } from './definition.ts'
import type { DraftHandle, Field } from './definition.ts'
import { issuesAt } from './navigation.ts'

interface Props<A extends object, C> {
  readonly field: Field<A, C>
  readonly draft: DraftHandle<A>
  readonly context: C
  readonly issues: readonly Issue[]
  /** True where the page's heading asks the same question. */
  readonly labelHidden: boolean
}

/** The control for a field of a definition, holding the draft's answer. */
export function WizardField<A extends object, C>({
  field,
  draft,
  context,
  issues,
  labelHidden,
}: Props<A, C>) {
  const { answers } = draft
  const own = issuesAt(issues, field.path)
  const value: unknown = answers[field.path]
  const change = (answer: unknown): void => draft.change(field.path, answer)
  const labels = {
    id: fieldId(field.path),
    label: say(field.label, answers, context),
    labelHidden,
    hint: field.hint === undefined ? undefined : say(field.hint, answers, context),
    optional: field.optional,
    error: own.find((issue) => issue.severity === 'error')?.message,
  }

  switch (field.kind) {
    case 'text':
      return <TextField {...labels} value={asText(value)} onChange={change} width={field.width} />
    case 'longText':
      return <LongTextField {...labels} value={asText(value)} onChange={change} max={field.max} />
    case 'date':
      return <DateInput {...labels} value={asText(value)} onChange={change} today={field.today?.(context)} />
    case 'time':
      return <TimeInput {...labels} value={asText(value)} onChange={change} />
    case 'choice':
      return (
        <ChoiceField
          {...labels}
          options={optionsFor(field.options, answers, context)}
          value={isOptionValue(value) ? value : null}
          onChange={change}
        />
      )
    case 'multiChoice':
      return (
        <MultiChoiceField
          {...labels}
          options={optionsFor(field.options, answers, context)}
          value={asValues(value)}
          onChange={change}
        />
      )
    case 'select':
      return (
        <SelectField
          {...labels}
          options={optionsFor(field.options, answers, context)}
          value={isOptionValue(value) ? value : null}
          onChange={change}
        />
      )
    case 'yesNo':
      return (
        <ChoiceField
          {...labels}
          options={[true, false].map((answer) => ({ value: answer, label: yesNoWords(field, answer) }))}
          value={typeof value === 'boolean' ? value : null}
          onChange={change}
        />
      )
    case 'tick':
      return <TickField {...labels} value={value === true} onChange={change} statement={field.statement} />
    case 'custom': {
      const Custom = field.component
      return <Custom id={labels.id} answers={answers} context={context} change={draft.change} issues={own} />
    }
    default:
      return unknownField(field)
  }
}
