import type { ReactNode } from 'react'
import { Disclosure } from '#renderer/components/disclosure/disclosure.tsx'
import { WhatLeaves } from '#renderer/components/what-leaves/what-leaves.tsx'
import { profileRules } from '#shared/domain/disclosure/profile.ts'
import { drawChart } from '#shared/domain/trends/draw-chart.ts'
import { formatMonth } from '#shared/domain/trends/months.ts'
import type { TrendSheet } from '#shared/ipc/trend-calls.ts'
import { ChartView } from './chart-view.tsx'
import { NumbersTable } from './numbers-table.tsx'
import { SaveTrends } from './save-trends.tsx'
import styles from './trends.module.css'

interface Props {
  readonly sheet: TrendSheet
  readonly isNew: boolean
  /** What else could be chosen so that more shows. */
  readonly choices: ReactNode
}

/** What would leave, exactly as it would: what is hidden and why, each chart with its numbers, and the way to save it. */
export function ShownTrends({ sheet, isNew, choices }: Props) {
  const { first, last, profile, printed, summary, tables } = sheet
  const words = new Map(tables.map((table) => [table.table, table.words]))
  const months = first === last ? formatMonth(first) : `${formatMonth(first)} to ${formatMonth(last)}`
  return (
    <>
      <WhatLeaves of={`${months}, for: ${profileRules[profile].name}`} summary={summary} isNew={isNew}>
        {choices}
      </WhatLeaves>
      {printed.tables.map((table) => {
        const drawing = drawChart(table, printed.range)
        return (
          <section key={table.id} className={styles.table} aria-labelledby={`trends-${table.id}`}>
            <h2 id={`trends-${table.id}`} className={drawing === null ? undefined : 'visually-hidden'}>
              {table.title}
            </h2>
            {drawing === null ? (
              table.rows.map(({ label }) => <p key={label}>{label}</p>)
            ) : (
              <>
                <ChartView drawing={drawing} />
                <p className={styles.quiet}>{words.get(table.id)}</p>
                <Disclosure summary="The numbers as a table">
                  <NumbersTable table={table} />
                </Disclosure>
              </>
            )}
          </section>
        )
      })}
      <SaveTrends />
    </>
  )
}
