import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { whyLength } from '#shared/domain/questionnaire/decide.ts'

interface Props {
  readonly id: string
  readonly onClose: () => void
}

/** Sets a proposal aside, with a reason. */
export function WithdrawDialog({ id, onClose }: Props) {
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const issues = useIssues()
  const { save } = useSave()

  async function withdraw(): Promise<void> {
    setBusy(true)
    const stopped = await save(() => api.questionnaires.withdraw({ questionnaire_version_id: id, reason }))
    setBusy(false)
    if (stopped.length === 0) onClose()
    else issues.show(stopped)
  }

  return (
    <Dialog opened title="Withdraw this proposal" onClose={onClose}>
      <PlainForm
        issues={issues}
        busy={isBusy}
        action="Withdraw the proposal"
        onSubmit={() => void withdraw()}
        beside={
          <Button look="quiet" onClick={onClose}>
            Keep it
          </Button>
        }
      >
        <p>It stays readable, and can be proposed anew.</p>
        <LongTextField
          id={fieldId('reason')}
          label="Why is it withdrawn?"
          max={whyLength}
          value={reason}
          error={issues.at('reason')}
          onChange={setReason}
        />
      </PlainForm>
    </Dialog>
  )
}
