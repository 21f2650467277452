import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { checkCorrection, correctionLength } from '#shared/domain/disclosure/correction.ts'

interface Props {
  readonly disclosure_id: string
  readonly onClose: () => void
}

/** Says what is wrong with an entry. The entry stays; this one is added. */
export function CorrectDialog({ disclosure_id, onClose }: Props) {
  const [words, setWords] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const today = useToday()
  const { save } = useSave()
  const issues = useIssues()

  async function correct(): Promise<void> {
    if (!issues.show(checkCorrection({ words }, { identity: null, today }))) return
    setBusy(true)
    const stopped = await save(() => api.ledger.correct({ disclosure_id, answers: { words } }))
    setBusy(false)
    if (stopped.length === 0) onClose()
    else issues.show(stopped)
  }

  return (
    <Dialog opened title="Correct this entry" onClose={onClose}>
      <PlainForm
        issues={issues}
        busy={isBusy}
        action="Add the correction"
        onSubmit={() => void correct()}
        beside={
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
        }
      >
        <LongTextField
          id={fieldId('words')}
          label="What is wrong with it, and what is so instead?"
          hint="Without names, since the ledger is shown to reviewers; this cannot be taken back"
          max={correctionLength}
          value={words}
          error={issues.at('words')}
          onChange={setWords}
        />
      </PlainForm>
    </Dialog>
  )
}
