import type { ReactNode } from 'react'
import { drawChart } from '#shared/domain/trends/draw-chart.ts'
import type { MadeTable, ReportRange } from '#shared/domain/report/made-report.ts'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { ChartView } from './chart-view.tsx'
import styles from './month-chart.module.css'
import { NumbersTable } from './numbers-table.tsx'

interface Props {
  readonly table: MadeTable
  readonly range: Pick<ReportRange, 'start' | 'end'>
  /** What the reader has to know of it. */
  readonly words?: ReactNode
}

/** A table of months as a chart under its title, with its numbers to read or to listen to. */
export function MonthChart({ table, range, words }: Props) {
  const drawing = drawChart(table, range)
  return (
    <section aria-labelledby={`months-${table.id}`}>
      <h2 id={`months-${table.id}`} className={drawing === null ? undefined : 'visually-hidden'}>
        {table.title}
      </h2>
      {drawing === null ? (
        table.rows.map(({ label }) => <p key={label}>{label}</p>)
      ) : (
        <>
          <ChartView drawing={drawing} />
          {words !== undefined && <p className={styles.words}>{words}</p>}
          <Disclosure summary="The numbers as a table">
            <NumbersTable table={table} />
          </Disclosure>
        </>
      )}
    </section>
  )
}
