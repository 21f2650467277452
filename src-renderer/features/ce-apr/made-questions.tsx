import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { TabLinks } from '#renderer/components/tab-links/tab-links.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { AppError } from '#shared/ipc/errors.ts'
import styles from './ce-apr.module.css'
import { QuestionChart } from './question-chart.tsx'
import { QuestionTable } from './question-table.tsx'

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
        <SaveButtons range={range} />
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
      <TabLinks
        label="Question"
        current={shown?.id ?? ''}
        tabs={tables.map(({ id }) => ({ id, label: id, href: `#/reports/ce-apr?question=${id}` }))}
      />
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

/** What left the vault is no longer protected by it, so each save asks where it goes. */
function SaveButtons({ range }: Pick<MadeReport, 'range'>) {
  const [said, setSaid] = useState<{ readonly words: string; readonly isProblem: boolean } | null>(null)

  async function save(form: 'zip' | 'pdf'): Promise<void> {
    setSaid(null)
    try {
      const { start, end, CoCCode } = range
      const { saved } = await api.reports.save({ start, end, CoCCode, form })
      if (saved)
        setSaid({
          words: 'Saved, with exact numbers and outside the vault. That it left stands in the ledger.',
          isProblem: false,
        })
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      setSaid({ words: thrown.message, isProblem: true })
    }
  }

  return (
    <div className={styles.save}>
      <Button onClick={() => void save('zip')}>Save as CSV zip</Button>
      <Button onClick={() => void save('pdf')}>Save as PDF</Button>
      <output>
        {said !== null && <Banner tone={said.isProblem ? 'problem' : 'note'}>{said.words}</Banner>}
      </output>
    </div>
  )
}
