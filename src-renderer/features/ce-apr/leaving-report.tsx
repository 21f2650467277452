import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { WhatLeaves } from '#renderer/components/what-leaves/what-leaves.tsx'
import { hiddenMark } from '#shared/domain/disclosure/printed-report.ts'
import { profileRules } from '#shared/domain/disclosure/profile.ts'
import { cellWords } from '#shared/domain/report/cell-words.ts'
import type { Cell } from '#shared/domain/report/made-report.ts'
import type { ReleaseSheet } from '#shared/ipc/report-calls.ts'
import styles from './ce-apr.module.css'
import { NotAsked, QuestionTable } from './question-table.tsx'
import { QuestionTabs } from './question-tabs.tsx'
import { SaveReport } from './save-report.tsx'

interface Props {
  readonly sheet: ReleaseSheet
  readonly isNew: boolean
  /** What else could be chosen so that more shows. */
  readonly choices: ReactNode
}

/** What would leave, exactly as it would: what is hidden and why, each table, and the way to save it. */
export function LeavingReport({ sheet, isNew, choices }: Props) {
  const [parameters] = useSearchParams()
  const { profile, printed, summary, tables } = sheet
  const shown = printed.tables.find(({ id }) => id === parameters.get('question')) ?? printed.tables.at(0)
  return (
    <>
      <WhatLeaves of={`For: ${profileRules[profile].name}`} summary={summary} isNew={isNew}>
        {choices}
      </WhatLeaves>
      <section className={styles.leavingTables} aria-label="The tables as they will leave">
        <QuestionTabs tables={printed.tables} current={shown?.id ?? ''} page="/reports/ce-apr/give" />
        {shown !== undefined && (
          <>
            <h3 className={styles.question}>{shown.title}</h3>
            <p className={styles.why}>{tables.find(({ table }) => table === shown.id)?.words}</p>
            <QuestionTable table={shown} View={LeavingCell} />
          </>
        )}
      </section>
      <SaveReport isExact={profileRules[profile].exact} />
    </>
  )
}

function LeavingCell({ cell }: { readonly cell: Cell }) {
  if (cell.kind === 'blank') return <NotAsked />
  const words = cellWords(cell)
  return words === hiddenMark ? <span className={styles.hidden}>{hiddenMark}</span> : words
}
