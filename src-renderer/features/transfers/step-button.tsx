import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { DateInput } from '#renderer/components/date-input/date-input.tsx'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { noteLength } from '#shared/domain/client/note.ts'
import type { Issue } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { asksWhy, checkStepTransfer, stepDateName } from '#shared/domain/transfer/step-transfer.ts'
import type { transferSteps } from '#shared/domain/transfer/transfer-state.ts'
import type { TransferRecord } from '#shared/ipc/transfer-calls.ts'

type Step = (typeof transferSteps)[number]

/** What a step of a transfer needs: which one, of which transfer, and the page's way to save. */
export interface StepProps {
  readonly step: Step
  readonly transfer: TransferRecord
  readonly save: (send: () => Promise<SaveOutcome>) => Promise<readonly Issue[]>
}

/** A step of a transfer, asked in a dialog: its day and, where it ends the transfer, why. */
export function StepButton(props: StepProps) {
  const { step, transfer } = props
  const [isOpen, setOpen] = useState(false)
  const isApproval = transfer.state === 'waiting_for_ce'
  return (
    <>
      <Button look={step === 'withdraw' ? 'quiet' : 'secondary'} onClick={() => setOpen(true)}>
        {stepWords(step, isApproval)}
      </Button>
      {isOpen && <Asked {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function Asked({ step, transfer, save, onClose }: StepProps & { readonly onClose: () => void }) {
  const today = useToday()
  const issues = useIssues()
  const [StepDate, setDate] = useState<string | null>(today)
  const [why, setWhy] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  /** The warnings that were shown: sent again, they were read. */
  const [read, setRead] = useState(false)
  const title = stepWords(step, transfer.state === 'waiting_for_ce')

  async function send(): Promise<void> {
    const answers = { step, StepDate, why }
    const found = checkStepTransfer(answers, { today, transfer })
    const mayGoOn = issues.show(found)
    if (!mayGoOn || (found.length > 0 && !read)) {
      setRead(mayGoOn)
      return
    }
    setBusy(true)
    const { transfer_id } = transfer
    const stopped = await save(() => api.transfers.step({ transfer_id, answers, acceptWarnings: read }))
    setBusy(false)
    if (issues.show(stopped)) onClose()
  }

  return (
    <Dialog opened title={title} onClose={onClose}>
      <PlainForm
        issues={issues}
        busy={isBusy}
        action={read ? 'Save as it is' : 'Save'}
        onSubmit={() => void send()}
        beside={
          <Button look="quiet" onClick={onClose}>
            Go back
          </Button>
        }
      >
        <DateInput
          id={fieldId('StepDate')}
          label={stepDateName(step)}
          value={StepDate}
          error={issues.at('StepDate')}
          today={today}
          onChange={setDate}
        />
        {asksWhy(step) && (
          <LongTextField
            id={fieldId('why')}
            label="Why?"
            hint="One sentence, no names and no places"
            optional={step === 'decline'}
            max={noteLength}
            value={why}
            error={issues.at('why')}
            onChange={(typed) => {
              setRead(false)
              setWhy(typed)
            }}
          />
        )}
      </PlainForm>
    </Dialog>
  )
}

function stepWords(step: Step, isApproval: boolean): string {
  if (step === 'accept') return isApproval ? 'Coordinated Entry approved it' : 'The new place accepted'
  if (step === 'decline') return isApproval ? 'Coordinated Entry declined it' : 'The new place declined'
  return step === 'notify' ? 'Coordinated Entry was told' : 'Withdraw'
}
