import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { refreshAll } from '#renderer/api/query.ts'
import { DateInput } from '#renderer/components/date-input/date-input.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { PassphraseField } from '#renderer/components/passphrase-field/passphrase-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { error } from '#shared/domain/issue.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { QuestionnaireVersion } from '#shared/ipc/questionnaire-calls.ts'

interface Props {
  readonly version: QuestionnaireVersion
  readonly today: string
}

/** The second person approves: who decided in the community, from when on, and her own pass phrase. */
export function ApproveForm({ version, today }: Props) {
  const [decision, setDecision] = useState<string | null>(null)
  const [effective_from, setFrom] = useState<string | null>(version.effective_from)
  const [passphrase, setPassphrase] = useState('')
  const [isBusy, setBusy] = useState(false)
  const issues = useIssues()

  async function approve(): Promise<void> {
    if (passphrase === '') {
      issues.show([error('passphrase', 'Enter your own pass phrase')])
      return
    }
    setBusy(true)
    try {
      const { questionnaire_version_id } = version
      const request = { questionnaire_version_id, decision, effective_from, passphrase }
      // What was typed is not left on a screen that somebody walks away from.
      setPassphrase('')
      const outcome = await api.questionnaires.approve(request)
      if (outcome.saved) await refreshAll()
      else issues.show(outcome.issues)
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      issues.show([error(failure.code === 'wrong-pass-phrase' ? 'passphrase' : '', failure.message)])
    } finally {
      setBusy(false)
    }
  }

  return (
    <PlainForm issues={issues} busy={isBusy} action="Approve it" onSubmit={() => void approve()}>
      <TextField
        id={fieldId('decision')}
        label="Who in your community decided, and when?"
        hint="For example the committee and the day of its meeting"
        value={decision}
        error={issues.at('decision')}
        onChange={setDecision}
      />
      <DateInput
        id={fieldId('effective_from')}
        label="First day on which it is asked"
        today={today}
        value={effective_from}
        error={issues.at('effective_from')}
        onChange={setFrom}
      />
      <PassphraseField
        id={fieldId('passphrase')}
        label="Your own pass phrase"
        value={passphrase}
        error={issues.at('passphrase')}
        onChange={setPassphrase}
      />
    </PlainForm>
  )
}
