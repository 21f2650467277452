import { useState, type SyntheticEvent } from 'react'
import { Button } from '#renderer/components/button/button.tsx'
import { DateInput } from '#renderer/components/date-input/date-input.tsx'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import { isIsoDate } from '#shared/domain/date/iso-date.ts'
import type { ReportOrder } from '#shared/ipc/report-calls.ts'
import styles from './ce-apr.module.css'

interface Props {
  readonly first: ReportOrder
  readonly cocs: readonly string[]
  readonly isAgain: boolean
  readonly onMake: (order: ReportOrder) => void
}

/** What the report is to be about: its days, and its CoC where there are several. */
export function OrderForm({ first, cocs, isAgain, onMake }: Props) {
  const [start, setStart] = useState<string | null>(first.start)
  const [end, setEnd] = useState<string | null>(first.end)
  const [CoCCode, setCoCCode] = useState(first.CoCCode)
  const [isAsked, setAsked] = useState(false)
  const issues = { start: dateIssue('First day', start), end: endIssue(start, end) }

  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    setAsked(true)
    if (issues.start === null && issues.end === null && start !== null && end !== null)
      onMake({ start, end, CoCCode })
  }

  return (
    <form className={styles.order} onSubmit={submit}>
      <div className={styles.days}>
        <DateInput
          id="start"
          label="First day"
          value={start}
          onChange={setStart}
          error={isAsked ? (issues.start ?? undefined) : undefined}
        />
        <DateInput
          id="end"
          label="Last day"
          value={end}
          onChange={setEnd}
          error={isAsked ? (issues.end ?? undefined) : undefined}
        />
        {cocs.length > 1 && (
          <SelectField
            id="coc"
            label="Continuum of Care"
            options={cocs.map((code) => ({ value: code, label: code }))}
            value={CoCCode}
            onChange={(code) => setCoCCode(code ?? first.CoCCode)}
          />
        )}
      </div>
      <Button type="submit" look={isAgain ? 'secondary' : 'primary'}>
        {isAgain ? 'Make it again' : 'Make the report'}
      </Button>
    </form>
  )
}

function dateIssue(label: string, date: string | null): string | null {
  return date !== null && isIsoDate(date) ? null : `${label} must be a real date, like 30 September 2026`
}

function endIssue(start: string | null, end: string | null): string | null {
  const issue = dateIssue('Last day', end)
  if (issue !== null || start === null || end === null) return issue
  return end < start ? 'Last day must be the same as or after the first day' : null
}
