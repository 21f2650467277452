import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { noteLength } from '#shared/domain/client/note.ts'
import type { Issue } from '#shared/domain/issue.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'

interface Props {
  readonly AssessmentID: string
  readonly today: string
  readonly save: (send: () => Promise<SaveOutcome>) => Promise<readonly Issue[]>
  readonly onClose: () => void
}

/** Asks why an assessment should not be there. */
export function TakeBackDialog({ AssessmentID, today, save, onClose }: Props) {
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  /** The warnings that were shown: sent again, they were read. */
  const [read, setRead] = useState(false)
  const issues = useIssues()

  async function takeBack(): Promise<void> {
    const found = checkWhy(reason, today)
    const mayGoOn = issues.show(found)
    if (!mayGoOn || (found.length > 0 && !read)) {
      setRead(mayGoOn)
      return
    }
    setBusy(true)
    const stopped = await save(() => api.assessments.takeBack({ AssessmentID, reason, acceptWarnings: read }))
    setBusy(false)
    if (stopped.length > 0) issues.show(stopped)
  }

  return (
    <Dialog opened title="Take this assessment back" onClose={onClose}>
      <PlainForm
        issues={issues}
        busy={isBusy}
        action={read ? 'Take it back as it is' : 'Take the assessment back'}
        onSubmit={() => void takeBack()}
        beside={
          <Button look="quiet" onClick={onClose}>
            Keep it
          </Button>
        }
      >
        <p>For an assessment that was recorded by mistake. To mend one answer, correct it instead.</p>
        <LongTextField
          id={fieldId('reason')}
          label="Why should it not be there?"
          hint="One sentence, no names"
          max={noteLength}
          value={reason}
          error={issues.at('reason')}
          onChange={(words) => {
            setRead(false)
            setReason(words)
          }}
        />
      </PlainForm>
    </Dialog>
  )
}
