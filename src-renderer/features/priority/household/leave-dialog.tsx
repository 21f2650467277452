import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { DateInput } from '#renderer/components/date-input/date-input.tsx'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { TickField } from '#renderer/components/tick-field/tick-field.tsx'
import { noteLength } from '#shared/domain/client/note.ts'
import type { Issue } from '#shared/domain/issue.ts'
import {
  checkLeave,
  leavingReasonLabels,
  leavingReasons,
  type LeaveAnswers,
} from '#shared/domain/priority/leave.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { KeptListEntry } from '#shared/ipc/priority-calls.ts'

interface Props {
  readonly alias: string
  readonly entry: KeptListEntry
  readonly today: string
  readonly save: (send: () => Promise<SaveOutcome>) => Promise<readonly Issue[]>
  readonly onClose: () => void
}

/** Takes a household off the list: why, when, and a second question where they asked for it themselves. */
export function LeaveDialog({ alias, entry, today, save, onClose }: Props) {
  const [answers, setAnswers] = useState<LeaveAnswers>({ left_on: today })
  const [isBusy, setBusy] = useState(false)
  /** The warnings that were shown: sent again, they were read. */
  const [read, setRead] = useState(false)
  const issues = useIssues()
  const change = (changed: LeaveAnswers): void => {
    setRead(false)
    setAnswers({ ...answers, ...changed })
  }

  async function leave(): Promise<void> {
    const found = checkLeave(answers, { placed_on: entry.placed_on, today })
    const mayGoOn = issues.show(found)
    if (!mayGoOn || (found.length > 0 && !read)) {
      setRead(mayGoOn)
      return
    }
    setBusy(true)
    const { list_entry_id } = entry
    const stopped = await save(() => api.priority.leave({ list_entry_id, answers, acceptWarnings: read }))
    setBusy(false)
    if (stopped.length === 0) onClose()
    else issues.show(stopped)
  }

  return (
    <Dialog opened title={`Take ${alias} off the list`} onClose={onClose}>
      <PlainForm
        issues={issues}
        busy={isBusy}
        action={read ? 'Take them off the list as it is' : 'Take them off the list'}
        onSubmit={() => void leave()}
        beside={
          <Button look="quiet" onClick={onClose}>
            Keep their place
          </Button>
        }
      >
        <p>A declined offer or an unsuccessful referral is no reason: they keep their place.</p>
        <ChoiceField
          id={fieldId('left_reason')}
          label="Why do they leave the list?"
          options={leavingReasons.map((value) => ({ value, label: leavingReasonLabels[value] }))}
          value={answers.left_reason}
          error={issues.at('left_reason')}
          onChange={(left_reason) => change({ left_reason })}
        />
        {answers.left_reason === 'asked_to_be_removed' && (
          <TickField
            id={fieldId('removalConfirmed')}
            label="They asked for it"
            statement="They asked to be taken off, and know that they lose the days they waited"
            value={answers.removalConfirmed}
            error={issues.at('removalConfirmed')}
            onChange={(removalConfirmed) => change({ removalConfirmed })}
          />
        )}
        <DateInput
          id={fieldId('left_on')}
          label="Day they left the list"
          today={today}
          value={answers.left_on}
          error={issues.at('left_on')}
          onChange={(left_on) => change({ left_on })}
        />
        <LongTextField
          id={fieldId('left_note')}
          label="Note"
          optional={answers.left_reason !== 'other'}
          max={noteLength}
          value={answers.left_note}
          error={issues.at('left_note')}
          onChange={(left_note) => change({ left_note })}
        />
      </PlainForm>
    </Dialog>
  )
}
