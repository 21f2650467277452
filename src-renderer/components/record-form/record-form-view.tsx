import { useEffect, useState, type ReactNode } from 'react'
import { error, hasErrors, type Issue } from '#shared/domain/issue.ts'
import { checkForm } from '#shared/domain/record-form/check-form.ts'
import {
  askedFields,
  changesRow,
  fieldsTakenOut,
  type FormField,
  type RecordForm,
  type Values,
} from '#shared/domain/record-form/record-form.ts'
import { Banner } from '../banner/banner.tsx'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { focusField } from '../field-frame/field-id.ts'
import { LeaveGuard } from '../leave-guard/leave-guard.tsx'
import { PlainForm } from '../plain-form/plain-form.tsx'
import { useIssues } from '../plain-form/use-issues.ts'
import { WarningsDialog } from '../step-wizard/warnings-dialog.tsx'
import { RecordField } from './record-field.tsx'
import styles from './record-form.module.css'
import { useRecordForm } from './use-record-form.ts'

/** What a form sends. */
export interface SentForm {
  readonly answers: Values
  readonly seen: Values
  readonly acceptWarnings: boolean
}

interface Props<F> {
  readonly form: RecordForm<F>
  readonly facts: F
  /** The row as it is on record, or what a new one begins with. */
  readonly saved: Values
  readonly isNew?: boolean
  /** The column the keyboard begins in. */
  readonly focus: string | null
  readonly action: string
  /** Answers the issues that stopped it, none when it was saved. */
  readonly onSave: (sent: SentForm) => Promise<readonly Issue[]>
  /** What the page asks beside the row, and what is wrong with that. */
  readonly more?: {
    readonly check: () => readonly Issue[]
    readonly field: (error: string | undefined) => ReactNode
    readonly isAnswered: boolean
  }
  readonly beside: ReactNode
}

/** Asks the columns of one row, judges them with the rules that main has too, and asks about doubts once. */
export function RecordFormView<F>({
  form,
  facts,
  saved,
  isNew = false,
  focus,
  action,
  onSave,
  more,
  beside,
}: Props<F>) {
  const { answers, seen, row, change } = useRecordForm(form, saved)
  const issues = useIssues()
  const [doubts, setDoubts] = useState<readonly Issue[]>([])
  const [busy, setBusy] = useState(false)
  // Decided as the page opens: nothing moves while somebody types.
  const [unfolded] = useState(() =>
    form.fields.some(({ column, rare }) => rare && (column === focus || Number(saved[column] ?? 0) !== 0)),
  )
  useEffect(() => {
    if (focus !== null) focusField(focus)
  }, [focus])

  async function send(acceptWarnings: boolean): Promise<void> {
    setBusy(true)
    try {
      const found = await onSave({ answers, seen, acceptWarnings })
      show(found)
    } finally {
      setBusy(false)
    }
  }

  function show(found: readonly Issue[]): void {
    const stops = hasErrors(found)
    issues.show(stops ? found.filter(({ severity }) => severity === 'error') : [])
    setDoubts(stops ? [] : found)
  }

  function submit(): void {
    const before = isNew ? null : saved
    const changes = isNew || changesRow(form, row, saved, facts)
    const found = [
      ...(changes ? [] : [error('', 'Change an answer, or leave the record as it is')]),
      ...checkForm(form, row, facts, before),
      ...(more?.check() ?? []),
    ]
    if (found.length > 0) show(found)
    else void send(false)
  }

  const control = (field: FormField<F>): ReactNode => (
    <RecordField
      key={field.column}
      form={form}
      field={field}
      facts={facts}
      value={answers[field.column] ?? null}
      error={issues.at(field.column)}
      onChange={(value) => change(field.column, value)}
    />
  )
  const asked = askedFields(form, row, facts)
  const open = asked.filter(({ rare }) => rare !== true || unfolded)
  const folded = asked.filter((field) => !open.includes(field))
  const isTyped = form.fields.some(({ column }) => answers[column] !== seen[column])
  const takenOut = fieldsTakenOut(form, row, saved, facts)

  return (
    <>
      <PlainForm issues={issues} action={action} busy={busy} onSubmit={submit} beside={beside}>
        {open.map(control)}
        {folded.length > 0 && (
          <Disclosure summary={form.rareTitle ?? 'More'}>
            <div className={styles.folded}>{folded.map(control)}</div>
          </Disclosure>
        )}
        {more?.field(issues.at('reason'))}
        <div className={styles.notes}>
          <output>
            {takenOut.length > 0 && (
              <Banner>
                Saving takes out what these answers do not ask:{' '}
                {takenOut.map(({ label }) => `“${label}”`).join(', ')}.
              </Banner>
            )}
          </output>
          <p className={styles.note}>Kept on this page only, until it is saved.</p>
        </div>
      </PlainForm>
      <LeaveGuard
        isOn={isTyped || more?.isAnswered === true}
        title="Leave without saving?"
        leave="Leave without saving"
      >
        <p>What you changed on this page is not kept. What is on record stays as it is.</p>
      </LeaveGuard>
      <WarningsDialog
        warnings={doubts}
        busy={busy}
        onGoBack={() => setDoubts([])}
        onAccept={() => {
          setDoubts([])
          void send(true)
        }}
      />
    </>
  )
}
