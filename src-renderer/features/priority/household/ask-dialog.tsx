import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { DateInput } from '#renderer/components/date-input/date-input.tsx'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { RequestFields } from '#renderer/features/conferences/request-fields.tsx'
import {
  checkRequest,
  ownRequestWays,
  requestWayLabels,
  type RequestAnswers,
} from '#shared/domain/conference/request.ts'
import type { Issue } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { OutputOf, Contract } from '#shared/ipc/contract.ts'

interface Props {
  readonly context: OutputOf<Contract['conferences']['requestContext']>
  readonly today: string
  readonly save: (send: () => Promise<SaveOutcome>) => Promise<readonly Issue[]>
  readonly onClose: () => void
}

/** Writes down that a referral was asked for outside a conference. */
export function AskDialog({ context, today, save, onClose }: Props) {
  const { PersonalID, alias, projects } = context
  const [answers, setAnswers] = useState<RequestAnswers>({ requested_on: today })
  const [isBusy, setBusy] = useState(false)
  const issues = useIssues()
  const change = (changed: RequestAnswers): void => setAnswers({ ...answers, ...changed })

  async function ask(): Promise<void> {
    if (!issues.show(checkRequest(answers, { today, projects }))) return
    setBusy(true)
    const stopped = await save(() => api.conferences.ask({ PersonalID, answers, acceptWarnings: false }))
    setBusy(false)
    if (stopped.length === 0) onClose()
    else issues.show(stopped)
  }

  return (
    <Dialog opened title={`Ask for a referral for ${alias}`} onClose={onClose}>
      <PlainForm
        issues={issues}
        busy={isBusy}
        action="Write it down"
        onSubmit={() => void ask()}
        beside={
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
        }
      >
        <RequestFields
          answers={answers}
          issues={issues}
          projects={projects}
          today={today}
          onChange={change}
        />
        <ChoiceField
          id={fieldId('how')}
          label="How did you ask?"
          options={ownRequestWays.map((value) => ({ value, label: requestWayLabels[value] }))}
          value={answers.how}
          error={issues.at('how')}
          onChange={(how) => change({ how })}
        />
        <DateInput
          id={fieldId('requested_on')}
          label="On which day?"
          today={today}
          value={answers.requested_on}
          error={issues.at('requested_on')}
          onChange={(requested_on) => change({ requested_on })}
        />
      </PlainForm>
    </Dialog>
  )
}
