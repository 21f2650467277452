import dayjs from 'dayjs'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useLongRun } from '#renderer/api/use-long-run.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { MonthChart } from '#renderer/components/month-chart/month-chart.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { RunFailure } from '#renderer/components/run-failure/run-failure.tsx'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import { WorkPlace } from '#renderer/components/work-place/work-place.tsx'
import { error } from '#shared/domain/issue.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { addMonths, formatMonth, monthsFault } from '#shared/domain/trends/months.ts'
import styles from './flow.module.css'

/** How far back a month can be chosen. */
const offered = 84

/** How Coordinated Entry goes here: access, assessments, referrals, placements and the time between them, by month. */
export function FlowPage() {
  const thisMonth = dayjs().format('YYYY-MM')
  const [first, setFirst] = useState<string | null>(addMonths(thisMonth, -11))
  const [last, setLast] = useState<string | null>(thisMonth)
  const [report, setReport] = useState<MadeReport | null>(null)
  const issues = useIssues()
  const making = useLongRun('make-flow')
  const months = Array.from({ length: offered }, (_, back) => {
    const month = addMonths(thisMonth, -back)
    return { value: month, label: formatMonth(month) }
  })

  async function make(): Promise<void> {
    const wanted = { first: first ?? '', last: last ?? '' }
    const fault = monthsFault(wanted.first, wanted.last, thisMonth)
    if (!issues.show(fault === null ? [] : [error(fault.path, fault.message)])) return
    const made = await making.run(() => api.flow.make(wanted))
    if (made.failure === null) setReport(made.value)
  }

  return (
    <>
      <PageHeading
        lead="Every number, for the people who work here. It stays on this screen: what leaves goes through Trends for outsiders."
        actions={<ButtonLink href="#/reports/trends">Trends for outsiders</ButtonLink>}
      >
        How it goes
      </PageHeading>
      <WorkPlace isRunning={making.isRunning} label="The months to count">
        <PlainForm
          issues={issues}
          busy={making.isRunning}
          action="Count these months"
          isMain={report === null}
          onSubmit={() => void make()}
        >
          <div className={styles.months}>
            <SelectField
              id={fieldId('first')}
              label="First month"
              options={months}
              value={first}
              error={issues.at('first')}
              onChange={setFirst}
            />
            <SelectField
              id={fieldId('last')}
              label="Last month"
              options={months}
              value={last}
              error={issues.at('last')}
              onChange={setLast}
            />
          </div>
        </PlainForm>
        {making.isRunning && (
          <ProgressLine progress={making.progress} onStop={() => void api.flow.cancel()} />
        )}
        <RunFailure failure={making.failure} />
      </WorkPlace>
      {report === null && !making.isRunning && (
        <EmptyState>Choose the months and count them. It takes a few seconds.</EmptyState>
      )}
      {report !== null && !making.isRunning && <Charts report={report} />}
    </>
  )
}

function Charts({ report }: { readonly report: MadeReport }) {
  const [only, setOnly] = useState<string | null>(null)
  return (
    <>
      <div className={styles.list}>
        <SelectField
          id={fieldId('only')}
          label="Show only"
          optional
          options={report.tables.map(({ id, title }) => ({ value: id, label: title }))}
          value={only}
          onChange={setOnly}
        />
      </div>
      {report.tables
        .filter(({ id }) => only === null || id === only)
        .map((table) => (
          <div key={table.id} className={styles.table}>
            <MonthChart table={table} range={report.range} />
          </div>
        ))}
    </>
  )
}
