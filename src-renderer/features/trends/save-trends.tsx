import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { checkReleaseAnswers } from '#shared/domain/trends/release-answers.ts'
import { AppError } from '#shared/ipc/errors.ts'
import styles from './trends.module.css'

/** Saves what is shown, and writes into the ledger who gets it and what for. */
export function SaveTrends() {
  const [recipient, setRecipient] = useState<string | null>(null)
  const [purpose, setPurpose] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const issues = useIssues()

  async function save(): Promise<void> {
    const answers = { recipient, purpose }
    if (!issues.show(checkReleaseAnswers(answers))) return
    setBusy(true)
    setProblem(null)
    try {
      const { saved, issues: stopped } = await api.trends.release(answers)
      issues.show(stopped)
      setSaved(saved)
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setProblem(failure.message)
    } finally {
      setBusy(false)
    }
  }

  if (isSaved)
    return (
      <output>
        <Banner title="Saved, and written into the ledger">
          Later totals are checked against these, so that nothing follows from both together.
        </Banner>
      </output>
    )
  return (
    <section className={styles.save} aria-labelledby="trends-save">
      <h2 id="trends-save">Save</h2>
      <p className={styles.quiet}>
        One ZIP archive with a PDF, a CSV file for each table and each chart as an SVG and a PNG picture. The
        ledger of disclosures keeps what left, to whom and what for.
      </p>
      <output>{problem !== null && <Banner tone="problem">{problem}</Banner>}</output>
      <PlainForm issues={issues} busy={isBusy} action="Save as ZIP" onSubmit={() => void save()}>
        <TextField
          id={fieldId('recipient')}
          label="Who gets them?"
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
    </section>
  )
}
