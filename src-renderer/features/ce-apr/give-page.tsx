import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useLongRun } from '#renderer/api/use-long-run.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { CoarserChoices } from '#renderer/components/coarser-choices/coarser-choices.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { RunFailure } from '#renderer/components/run-failure/run-failure.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { Alternative } from '#shared/domain/disclosure/coarser.ts'
import { shownIn, type Shown } from '#shared/domain/disclosure/shown-in.ts'
import type { ReleaseSheet } from '#shared/ipc/report-calls.ts'
import { AskRecipient } from './ask-recipient.tsx'
import { LeavingReport } from './leaving-report.tsx'

/** Prepares the CE APR made last for somebody outside, shows what would leave, and saves it. */
export function GivePage() {
  const last = useQuery(query('reports', 'last'))
  const { data: sheet } = useQuery(query('reports', 'prepared'))
  const preparing = useLongRun('prepare-release', ['reports', 'prepared'])
  const finding = useLongRun('release-alternatives')
  const [asked, setAsked] = useState<Asked | null>(null)
  const title = 'Give the CE APR to somebody'
  if (last.data === undefined || sheet === undefined)
    return <LoadingState label="Reading the report" lines={6} />
  if (last.data === null) {
    return (
      <>
        <PageHeading>{title}</PageHeading>
        <EmptyState action={<ButtonLink href="#/reports/ce-apr">Make the report</ButtonLink>}>
          No report was made since you unlocked. Make it first, then choose whom it is for.
        </EmptyState>
      </>
    )
  }
  const { start, end, CoCCode } = last.data.range
  const current = sheet ?? asked

  function prepare({ profile, threshold, chosen }: Asked): void {
    setAsked({ profile, threshold, chosen })
    const coarser = chosen.map(({ choice }) => choice)
    void preparing.run(() => api.reports.prepare({ profile, threshold, coarser }))
  }

  async function find(): Promise<readonly Alternative[] | null> {
    if (current === null) return null
    const { profile, threshold, chosen } = current
    const coarser = chosen.map(({ choice }) => choice)
    return (await finding.run(() => api.reports.alternatives({ profile, threshold, coarser }))).value
  }

  const choices = (now: Shown | null) =>
    current !== null && (
      <CoarserChoices
        chosen={current.chosen}
        now={now}
        finding={finding}
        onFind={find}
        onStop={() => void api.reports.cancel()}
        onChoose={(chosen) => prepare({ ...current, chosen })}
      />
    )

  return (
    <>
      <PageHeading
        lead={`${formatDate(start)} to ${formatDate(end)}, ${CoCCode}. For anybody but HUD, small counts are hidden before anything leaves.`}
        actions={<ButtonLink href="#/reports/ce-apr">Back to the report</ButtonLink>}
      >
        {title}
      </PageHeading>
      {preparing.isRunning ? (
        <ProgressLine progress={preparing.progress} onStop={() => void api.reports.cancel()} />
      ) : (
        <AskRecipient last={current} onPrepare={(wanted) => prepare({ ...wanted, chosen: [] })} />
      )}
      <RunFailure failure={preparing.failure} />
      {!preparing.isRunning && preparing.failure?.code === 'not-allowed' && choices(null)}
      {sheet !== null && !preparing.isRunning && (
        <LeavingReport
          key={sheet.at}
          sheet={sheet}
          isNew={asked !== null}
          choices={choices(shownIn(sheet.tables))}
        />
      )}
    </>
  )
}

type Asked = Pick<ReleaseSheet, 'profile' | 'threshold' | 'chosen'>
