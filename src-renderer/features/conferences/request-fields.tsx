import type { Issues } from '#renderer/components/plain-form/use-issues.ts'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import type { RequestAnswers } from '#shared/domain/conference/request.ts'
import { projectsFor, type OpenProject } from '#shared/domain/event/project-fit.ts'
import { referralEventOptions } from '#shared/domain/event/referral-event.ts'

type Asked = Pick<RequestAnswers, 'Event' | 'ProjectID'>

interface Props {
  readonly answers: Asked
  readonly issues: Issues
  readonly projects: readonly OpenProject[]
  readonly today: string
  readonly onChange: (changed: Asked) => void
}

const any = 'any'

/** What a referral is asked for, and of which project. */
export function RequestFields({ answers, issues, projects, today, onChange }: Props) {
  const { Event } = answers
  return (
    <>
      <ChoiceField
        id={fieldId('Event')}
        label="A referral to what?"
        options={referralEventOptions().map(({ code, label }) => ({ value: code, label }))}
        value={Event}
        error={issues.at('Event')}
        onChange={(chosen) => onChange({ Event: chosen, ProjectID: null })}
      />
      {typeof Event === 'number' && (
        <SelectField
          id={fieldId('ProjectID')}
          label="From which project?"
          options={[
            { value: any, label: 'Any that has an opening' },
            ...projectsFor(Event, today, projects).map(({ ProjectID, ProjectName }) => ({
              value: ProjectID,
              label: ProjectName,
            })),
          ]}
          value={answers.ProjectID ?? any}
          error={issues.at('ProjectID')}
          onChange={(chosen) => onChange({ ProjectID: chosen === any ? null : chosen })}
        />
      )}
    </>
  )
}
