import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { DateInput } from '#renderer/components/date-input/date-input.tsx'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { Issue } from '#shared/domain/issue.ts'
import { checkPlace, listKindLabels, listKinds, type PlaceAnswers } from '#shared/domain/priority/place.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { ListHousehold } from '#shared/ipc/priority-calls.ts'

interface Props {
  readonly household: ListHousehold
  readonly today: string
  readonly save: (send: () => Promise<SaveOutcome>) => Promise<readonly Issue[]>
  readonly onClose: () => void
}

const byHand = 'by-hand'

/** Places a household: on which list, since when, after which assessment. */
export function PlaceDialog({ household, today, save, onClose }: Props) {
  const { PersonalID, alias, assessments } = household
  const [latest] = assessments
  const [answers, setAnswers] = useState<PlaceAnswers>({
    kind: 'standard',
    placed_on: today,
    AssessmentID: latest?.AssessmentID ?? null,
  })
  const [isBusy, setBusy] = useState(false)
  const issues = useIssues()
  const change = (changed: PlaceAnswers): void => setAnswers({ ...answers, ...changed })

  async function place(): Promise<void> {
    const context = { today, openSince: null, isHead: true, assessments }
    if (!issues.show(checkPlace(answers, context))) return
    setBusy(true)
    const stopped = await save(() => api.priority.place({ PersonalID, answers, acceptWarnings: false }))
    setBusy(false)
    if (stopped.length === 0) onClose()
    else issues.show(stopped)
  }

  return (
    <Dialog opened title={`Place ${alias} on the list`} onClose={onClose}>
      <PlainForm
        issues={issues}
        busy={isBusy}
        action="Place them"
        onSubmit={() => void place()}
        beside={
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
        }
      >
        <ChoiceField
          id={fieldId('kind')}
          label="Which list?"
          hint="The alternative list is for those who must not or will not be scored"
          options={listKinds.map((value) => ({ value, label: listKindLabels[value] }))}
          value={answers.kind}
          error={issues.at('kind')}
          onChange={(kind) => change({ kind })}
        />
        {assessments.length > 0 && (
          <ChoiceField
            id={fieldId('AssessmentID')}
            label="After which assessment?"
            options={[
              ...assessments.slice(0, 4).map(({ AssessmentID, AssessmentDate }) => ({
                value: AssessmentID,
                label: `Of ${formatDate(AssessmentDate)}`,
              })),
              { value: byHand, label: 'None: placed by hand' },
            ]}
            value={answers.AssessmentID ?? byHand}
            error={issues.at('AssessmentID')}
            onChange={(chosen) => change({ AssessmentID: chosen === byHand ? null : chosen })}
          />
        )}
        <DateInput
          id={fieldId('placed_on')}
          label="Day they were placed"
          today={today}
          value={answers.placed_on}
          error={issues.at('placed_on')}
          onChange={(placed_on) => change({ placed_on })}
        />
      </PlainForm>
    </Dialog>
  )
}
