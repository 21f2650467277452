import { useState, type ReactNode } from 'react'
import {
  checkTotalsAnswers,
  type Totals,
  type TotalsAnswers,
} from '#shared/domain/disclosure/totals-answers.ts'
import type { Issue } from '#shared/domain/issue.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { Banner } from '../banner/banner.tsx'
import { Button } from '../button/button.tsx'
import { fieldId } from '../field-frame/field-id.ts'
import { PlainForm } from '../plain-form/plain-form.tsx'
import { useIssues } from '../plain-form/use-issues.ts'
import { RunFailure } from '../run-failure/run-failure.tsx'
import { TextField } from '../text-field/text-field.tsx'
import styles from './save-totals.module.css'

/** One way to save totals: the words on its button, and the call. */
export interface WayToSave {
  readonly label: string
  readonly save: (
    answers: TotalsAnswers,
  ) => Promise<{ readonly saved: boolean; readonly issues: readonly Issue[] }>
}

interface Props {
  readonly totals: Totals
  /** The main way first. */
  readonly ways: readonly [WayToSave, ...WayToSave[]]
  /** What is answered already. */
  readonly first?: TotalsAnswers
  /** What follows from having saved it. */
  readonly saved: string
  /** What the file is. */
  readonly children: ReactNode
}

const unanswered: TotalsAnswers = {}

/** Saves totals that are shown, and asks for the ledger who gets them and what for. */
export function SaveTotals({ totals, ways, first = unanswered, saved, children }: Props) {
  const [answers, setAnswers] = useState(first)
  const [isBusy, setBusy] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const [failure, setFailure] = useState<AppError | null>(null)
  const issues = useIssues()
  const [main, ...others] = ways

  async function save(way: WayToSave): Promise<void> {
    setSaved(false)
    setFailure(null)
    if (!issues.show(checkTotalsAnswers(answers, totals))) return
    setBusy(true)
    try {
      const outcome = await way.save(answers)
      issues.show(outcome.issues)
      setSaved(outcome.saved)
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      setFailure(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className={styles.save} aria-labelledby="save-totals">
      <h2 id="save-totals">Save</h2>
      <p>{children} The ledger of disclosures keeps what left, to whom and what for.</p>
      <PlainForm
        issues={issues}
        busy={isBusy}
        action={main.label}
        beside={others.map((way) => (
          <Button key={way.label} disabled={isBusy} onClick={() => void save(way)}>
            {way.label}
          </Button>
        ))}
        onSubmit={() => void save(main)}
      >
        <TextField
          id={fieldId('recipient')}
          label="Who gets it?"
          hint="Without names of clients, since the ledger is shown to reviewers"
          value={answers.recipient ?? null}
          error={issues.at('recipient')}
          onChange={(recipient) => setAnswers({ ...answers, recipient })}
        />
        <TextField
          id={fieldId('purpose')}
          label="What for?"
          value={answers.purpose ?? null}
          error={issues.at('purpose')}
          onChange={(purpose) => setAnswers({ ...answers, purpose })}
        />
      </PlainForm>
      <div className={styles.said}>
        <output>{isSaved && <Banner title="Saved, and written into the ledger">{saved}</Banner>}</output>
        <RunFailure failure={failure} />
      </div>
    </section>
  )
}
