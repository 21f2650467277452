import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { checkReleaseAnswers } from '#shared/domain/trends/release-answers.ts'
import { AppError } from '#shared/ipc/errors.ts'
import styles from './ce-apr.module.css'

/** Saves what is shown, and writes into the ledger who gets it and what for. */
export function SaveReport({ isExact }: { readonly isExact: boolean }) {
  const [recipient, setRecipient] = useState<string | null>(isExact ? 'HUD, through Sage' : null)
  const [purpose, setPurpose] = useState<string | null>(
    isExact ? 'The yearly report on Coordinated Entry' : null,
  )
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly problem: string | null } | null>(null)
  const issues = useIssues()

  async function save(form: 'zip' | 'pdf'): Promise<void> {
    const answers = { recipient, purpose }
    setSaid(null)
    if (!issues.show(checkReleaseAnswers(answers, 'the report is'))) return
    setBusy(true)
    try {
      const { saved, issues: stopped } = await api.reports.release({ ...answers, form })
      issues.show(stopped)
      if (saved) setSaid({ problem: null })
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setSaid({ problem: failure.message })
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className={styles.saveReport} aria-labelledby="save-report">
      <h2 id="save-report">Save</h2>
      <p className={styles.quiet}>
        The file leaves the protection of the vault. The ledger of disclosures keeps what left, to whom and
        what for.
      </p>
      <PlainForm
        issues={issues}
        busy={isBusy}
        action="Save as CSV zip"
        beside={
          <Button disabled={isBusy} onClick={() => void save('pdf')}>
            Save as PDF
          </Button>
        }
        onSubmit={() => void save('zip')}
      >
        <TextField
          id={fieldId('recipient')}
          label="Who gets it?"
          hint="Without names of clients, since the ledger is shown to reviewers"
          value={recipient}
          error={issues.at('recipient')}
          onChange={setRecipient}
        />
        <TextField
          id={fieldId('purpose')}
          label="What for?"
          value={purpose}
          error={issues.at('purpose')}
          onChange={setPurpose}
        />
      </PlainForm>
      <output>
        {said?.problem === null && (
          <Banner title="Saved, and written into the ledger">
            {isExact
              ? 'It holds exact numbers: for HUD alone.'
              : 'Later totals are checked against this, so that nothing follows from both together.'}
          </Banner>
        )}
        {said !== null && said.problem !== null && <Banner tone="problem">{said.problem}</Banner>}
      </output>
    </section>
  )
}
