import type { ReactNode } from 'react'
import { MonthChart } from '#renderer/components/month-chart/month-chart.tsx'
import { WhatLeaves } from '#renderer/components/what-leaves/what-leaves.tsx'
import { profileRules } from '#shared/domain/disclosure/profile.ts'
import { formatMonth } from '#shared/domain/trends/months.ts'
import type { TrendSheet } from '#shared/ipc/trend-calls.ts'
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
      {printed.tables.map((table) => (
        <div key={table.id} className={styles.table}>
          <MonthChart table={table} range={printed.range} words={words.get(table.id)} />
        </div>
      ))}
      <SaveTrends />
    </>
  )
}
