import { useSearchParams } from 'react-router'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import styles from './ce-apr.module.css'
import { QuestionChart } from './question-chart.tsx'
import { QuestionTable } from './question-table.tsx'
import { QuestionTabs } from './question-tabs.tsx'

/** A report that was made, one question at a time. */
export function MadeQuestions({ report }: { readonly report: MadeReport }) {
  const [parameters] = useSearchParams()
  const { tables, range, notes, checks } = report
  const shown = tables.find(({ id }) => id === parameters.get('question')) ?? tables.at(0)
  const broken = checks.filter(({ holds }) => !holds)
  return (
    <section className={styles.made} aria-label="The report">
      <div className={styles.summary}>
        <p>
          {formatDate(range.start)} to {formatDate(range.end)}, {range.CoCCode}. {checks.length} cross checks,{' '}
          {broken.length === 0 ? 'all agree' : `${broken.length} do not agree`}.
        </p>
        <ButtonLink look="primary" href="#/reports/ce-apr/give">
          Give it to somebody
        </ButtonLink>
      </div>
      {notes.map((note) => (
        <p key={note} className={styles.quiet}>
          {note}
        </p>
      ))}
      {broken.map(({ words }) => (
        <Banner key={words} tone="problem">
          {words}
        </Banner>
      ))}
      <QuestionTabs tables={tables} current={shown?.id ?? ''} page="/reports/ce-apr" />
      {shown !== undefined && (
        <>
          <h2 className={styles.question}>{shown.title}</h2>
          <QuestionChart table={shown} />
          <QuestionTable table={shown} />
        </>
      )}
    </section>
  )
}
